/**
 * What a query asks for. Only a quotation, a minus before a word and the names of fields are syntax;
 * every other colon, quote or dash is part of a pasted title.
 */

const LONGEST_QUERY = 1000;
const MOST_WORDS = 32;
const CLAUSE = /(?<=^|\s)(-?)(?:(author|year|theme|tag|venue):(?=\S))?(?:["“”„]([^"“”„]*)["“”„]|(\S+))/giu;
const SYNTAX = /["“”„]|(?:^|\s)-[\p{L}\p{N}]|(?:^|\s)-?(?:author|year|theme|tag|venue):\S/iu;
const YEARS = /^(\d{4})?(\.\.|-|–)?(\d{4})?$/;

/**
 * @import { Folding, Form } from "./folding.js"
 *
 * A word of the query, or half of one.
 * @typedef {{text: string, typed: string, isStop: boolean, joined: string[], isLast: boolean}} Word
 *
 * What a paper must, or must not, have besides the words.
 * @typedef {{field: string, words: string[], years: [number, number]|null, isPhrase: boolean, excluded: boolean,
 *   typed: string}} Condition
 *
 * @typedef {{words: Word[], conditions: Condition[], typed: string}} Query
 * @typedef {{folding: Folding, stopWords: Set<string>}} Language
 */

/** @param {string} typed @param {Language} language @returns {Query} */
export function parseQuery(typed, language) {
  const text = typed.slice(0, LONGEST_QUERY);
  if (!SYNTAX.test(text)) return plainQuery(text, language);
  /** @type {Condition[]} */
  const conditions = [];
  const plain = text.replace(CLAUSE, (clause, minus, field, quoted, bare) => {
    const condition = conditionOf({ clause, minus, field, quoted, bare }, language.folding);
    if (!condition) return clause;
    conditions.push(condition);
    return condition.isPhrase && !condition.excluded ? quoted : " ";
  });
  return { ...plainQuery(plain, language), conditions };
}

/** Without any syntax: what a pasted title means. @param {string} text @param {Language} language @returns {Query} */
export function plainQuery(text, { folding, stopWords }) {
  const { forms } = folding.foldText(text.slice(0, LONGEST_QUERY));
  const endsInWord = /[^\s]$/u.test(text);
  const units = forms.filter((form) => form.span === 1).slice(0, MOST_WORDS);
  const words = units.map((form, at) => ({
    text: form.text,
    typed: form.text,
    isStop: stopWords.has(form.text),
    isLast: endsInWord && at === units.length - 1,
    joined: joinedForms(form, forms, units, at),
  }));
  if (words.every((word) => word.isStop)) words.forEach((word) => (word.isStop = false));
  return { words, conditions: [], typed: text };
}

/**
 * Spellings in one of a word and its neighbours: "self-play" and "self play" may be printed "selfplay".
 * @param {Form} unit
 * @param {Form[]} forms
 * @param {Form[]} units
 * @param {number} at
 */
function joinedForms(unit, forms, units, at) {
  const covering = forms.filter(
    (form) => form.span > 1 && form.offset <= unit.offset && unit.offset < form.offset + form.span,
  );
  const pairs = [units.slice(at - 1, at + 1), units.slice(at, at + 2)].filter((pair) => pair.length === 2);
  const joined = covering.map((form) => form.text).concat(pairs.map(([left, right]) => left.text + right.text));
  return Array.from(new Set(joined));
}

/**
 * @param {{clause: string, minus: string, field: string|undefined, quoted: string|undefined, bare: string}} found
 * @param {Folding} folding
 * @returns {Condition|null}
 */
function conditionOf({ clause, minus, field, quoted, bare }, folding) {
  const value = quoted ?? bare;
  const excluded = minus === "-" && /^[\p{L}\p{N}]/u.test(value);
  const isPhrase = quoted !== undefined && !field;
  if (!field && !excluded && !isPhrase) return null;
  const name = field?.toLowerCase() ?? "";
  const words = folding.foldText(value).forms.filter((form) => form.span === 1);
  if (!words.length || (name === "year" && !YEARS.test(value))) return null;
  return {
    field: name,
    words: words.map((form) => form.text),
    years: name === "year" ? yearsOf(value) : null,
    isPhrase,
    excluded,
    typed: clause.trim(),
  };
}

/** @param {string} value @returns {[number, number]} */
function yearsOf(value) {
  const [, from, range, to] = YEARS.exec(value) ?? [];
  if (!range) return [Number(from), Number(from)];
  return [from ? Number(from) : -Infinity, to ? Number(to) : Infinity];
}
