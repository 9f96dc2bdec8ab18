/** The values that operators take: years, and one of few where an entry says one of few. */

/** A year, a span, or a comparison: 2024, 2020..2022, 2020-, ..2021, >2022, <=2019. */
const YEARS = /^(?:(\d{4})|(\d{4})?(?:\.\.|-|–)(\d{4})?|([<>]=?)(\d{4}))$/;

/**
 * @import { Folding } from "./folding.js"
 * By operator, the values and the word of the site for each.
 * @typedef {Record<string, Record<string, string>>} Choices
 */

/**
 * @param {string} field
 * @param {string} value
 * @param {Choices} choices
 * @param {Folding} folding
 * @returns {{years?: [number, number], key?: string}|null} what a field's value means; null where it takes no such value
 */
export function valueOf(field, value, choices, folding) {
  if (field === "year") return withYears(yearsOf(value));
  if (field === "since") return withYears(yearsOf(`>=${value}`));
  if (field === "before") return withYears(yearsOf(`<${value}`));
  if (!choices[field]) return {};
  const typed = folded(value, folding);
  const chosen = Object.entries(choices[field]).find((names) => names.some((name) => folded(name, folding) === typed));
  return chosen ? { key: `${field}/${chosen[0]}` } : null;
}

/** @param {string} field @param {Choices} choices @returns {string[]} how it can be asked for */
export function examplesOf(field, choices) {
  const values = field === "year" ? ["2024", "2020..2022", ">2022"] : Object.keys(choices[field] ?? { 2022: "" });
  return values.map((value) => `${field}:${value}`);
}

/** @param {[number, number]|null} years */
const withYears = (years) => years && { years };

/** @param {string} value @returns {[number, number]|null} the first and the last year; null where it says none */
function yearsOf(value) {
  const [matched, only, from, to, sign, bound] = YEARS.exec(value) ?? [];
  if (!matched || matched.length < 4) return null;
  if (only) return [Number(only), Number(only)];
  if (!sign) return [from ? Number(from) : -Infinity, to ? Number(to) : Infinity];
  const limit = Number(bound) + ({ ">": 1, "<": -1 }[sign] ?? 0);
  return sign.startsWith(">") ? [limit, Infinity] : [-Infinity, limit];
}

/** @param {string} text @param {Folding} folding */
const folded = (text, { withoutAccents }) => withoutAccents(text).toLowerCase().trim();
