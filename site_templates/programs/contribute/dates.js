/** Dates as bibliographies write them, as "2024", "2024-12" or "2024-12-23". The twin of `contribute/readers/dates.py`. */

import { MONTHS, OTHER_ABBREVIATIONS } from "../facts/months.js";

const NUMBER_OF = new Map([
  ...MONTHS.map((name, at) => /** @type {const} */ ([name, at + 1])),
  ...MONTHS.map((name, at) => /** @type {const} */ ([name.slice(0, 3), at + 1])),
  ...Object.entries(OTHER_ABBREVIATIONS),
]);
const NUMBERS = /^(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})(?!\d))?)?(?:[-/T,\s][^]*)?$/;
/** What librarians and BibLaTeX write around a date that is not sure: "[1996?]", "c. 1996", "2020~". */
const DOUBT = /^[\s[({<]*(?:(?:circa|ca|c)\b\.?\s*|c(?=\d)|©)?|[\s\])}>?~%.,]+$/gi;
const BESIDE_A_WORD = /(?<=[a-z.])-(?=\d)|(?<=\d)-(?=[a-z])/gi;
const YEAR = /(?<!\d)(?<!\d\d\d\.)(?:1[5-9]|20)\d\d(?![\d.]\d|\d)/;

const NAME = `(?<name>${Array.from(NUMBER_OF.keys()).sort((a, b) => b.length - a.length).join("|")})\\.?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|\\.)?";
/** Only forms that can be read in one way: in 5/4/2024 nobody knows which is the day. */
const FORMS = [
  "(?<year>\\d{4})([-/.])(?<month>\\d{1,2})(?:\\2(?<day>\\d{1,2}))?(?:T[\\d:.]+(?:Z|[+-][\\d:]+)?)?",
  "(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})",
  "(?<day>1[3-9]|2\\d|3[01])([-/.])(?<month>\\d{1,2})\\2(?<year>\\d{4})",
  "(?<month>\\d{1,2})([-/.])(?<day>1[3-9]|2\\d|3[01])\\2(?<year>\\d{4})",
  `(?:${DAY} ?)?${NAME},? (?<year>\\d{4})`,
  `${NAME} ${DAY},? (?<year>\\d{4})`,
  `(?<year>\\d{4}),? ${NAME}(?: ${DAY})?`,
].map((form) => new RegExp(`^(?:${form})$`, "i"));

/** @param {number} number */
const twoDigits = (number) => String(number).padStart(2, "0");

/**
 * @param {number} year
 * @param {number} [month]
 * @param {number} [day]
 * @returns {string} the date as far as it fits the calendar; "" without a year
 */
export function isoDate(year, month, day) {
  if (!(year >= 1 && year <= 9999)) return "";
  const known = String(year).padStart(4, "0");
  if (!month || !(month >= 1 && month <= 12)) return known;
  if (!day) return `${known}-${twoDigits(month)}`;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && day >= 1 ? `${known}-${twoDigits(month)}-${twoDigits(day)}` : known;
}

/** @param {string} text @returns {string} a date that can be read in one way, in numbers; anything else as it is */
function inNumbers(text) {
  const found = FORMS.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!found) return text;
  const month = found.name ? NUMBER_OF.get(found.name.toLowerCase()) : Number(found.month);
  const iso = isoDate(Number(found.year), month, Number(found.day ?? 0));
  return month && iso.length === (found.day ? 10 : 7) ? iso : text;
}

/** @param {string} text @returns {string} the date in a text, as far as it can be read in one way; "" without one */
export function readDate(text) {
  const plain = text.trim().replace(DOUBT, "").replace(BESIDE_A_WORD, " ");
  const found = NUMBERS.exec(inNumbers(plain));
  if (!found) return isoDate(Number(YEAR.exec(plain)?.[0] ?? 0));
  const [year, month, day] = found.slice(1).map((part) => Number(part ?? 0));
  return isoDate(year, month, day);
}

/** @param {string} text of a BibTeX month field: `aug`, "August 12" or "8" @returns {[number, number]} month and day */
export function readMonth(text) {
  const word = text.trim().toLowerCase();
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(word);
  const month = MONTHS.findIndex((name) => RegExp(`(?<![a-z])${name.slice(0, 3)}`).test(word)) + 1;
  if (month) return [month, day ? Number(day[1]) : 0];
  return [/^\d+$/.test(word) ? Number(word) : 0, 0];
}
