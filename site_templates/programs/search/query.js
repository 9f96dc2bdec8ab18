/** What a query asks for: its words, and whether it has operators, which few queries have and a part of its own reads. */

const MOST_WORDS = 32;
export const FIELDS = "author|title|year|since|before|theme|tag|venue|path|kind|level|status|code";
/** Of these signs a name cannot be without: C, C++ and C# are three. */
export const SIGNED_NAME = /[\p{L}\p{N}]+(?:\+\+|#)(?!\p{L})/u;
const SYNTAX = new RegExp(
  `["“”„]|(?:^|[\\s(])-[\\p{L}\\p{N}]|(?:^|[\\s(])-?(?:${FIELDS}):\\S|${SIGNED_NAME.source}`,
  "iu",
);
const FORMULA = /[\\$]|\bvar(?:epsilon|theta|phi|rho|sigma|pi|kappa)\b/;
const EITHER = /\sOR\s/u;
const SMALL_LETTER = /\p{Ll}/u;

/**
 * @import { Folding, Form } from "./folding.js"
 * @import { Choices } from "./values.js"
 *
 * A word of the query, or half of one. One of several that are as good (`isOptional`) may be missing.
 * @typedef {{text: string, typed: string, isStop: boolean, joined: string[], isLast: boolean, isOptional?: boolean}} Word
 *
 * What a paper must, or must not, have besides the words: the words of a field, the years, a key of the index.
 * @typedef {{field: string, words: string[], years?: [number, number], key?: string, isPhrase: boolean,
 *   isName?: boolean, excluded: boolean, typed: string}} Condition
 *
 * A condition, or several groups of them one of which is enough.
 * @typedef {Condition | {any: Requirement[][], typed: string}} Requirement
 *
 * An operator with a value that it cannot take, and some that it takes.
 * @typedef {{typed: string, examples: string[]}} Misread
 *
 * @typedef {{words: Word[], conditions: Requirement[], misread: Misread[], typed: string}} Query
 * @typedef {{folding: Folding, stopWords: Set<string>, choices: Choices}} Language
 */

/** @param {string} text @returns {boolean} whether it asks for one of several; a title in capitals does not */
export const hasEither = (text) => EITHER.test(text) && SMALL_LETTER.test(text);

/** @param {string} text @returns {boolean} whether there is more to read than words */
export const hasOperators = (text) => SYNTAX.test(text) || FORMULA.test(text) || hasEither(text);

/** Without any syntax: what a pasted title means. @param {string} text @param {Language} language @returns {Query} */
export function plainQuery(text, { folding, stopWords }) {
  const { forms } = folding.foldText(text);
  const endsInWord = /[^\s]$/u.test(text);
  const units = forms.filter((form) => form.span === 1).slice(0, MOST_WORDS);
  const words = units.map((form, at) => ({
    text: form.text,
    typed: form.text,
    // Without its "few", "few-shot" would be any shot.
    isStop: stopWords.has(form.text) && !compoundsOver(form, forms).length,
    isLast: endsInWord && at === units.length - 1,
    joined: joinedForms(form, forms, units, at),
  }));
  if (words.every((word) => word.isStop)) words.forEach((word) => (word.isStop = false));
  return { words, conditions: [], misread: [], typed: text };
}

/** @param {Form} unit @param {Form[]} forms */
const compoundsOver = ({ offset }, forms) =>
  forms.filter((form) => form.span > 1 && form.offset <= offset && offset < form.offset + form.span);

/**
 * Spellings in one of a word and its neighbours: "self-play" and "self play" may be printed "selfplay".
 * @param {Form} unit
 * @param {Form[]} forms
 * @param {Form[]} units
 * @param {number} at
 */
function joinedForms(unit, forms, units, at) {
  const pairs = [units.slice(at - 1, at + 1), units.slice(at, at + 2)].filter((pair) => pair.length === 2);
  const joined = compoundsOver(unit, forms).map((form) => form.text).concat(
    pairs.map(([left, right]) => left.text + right.text),
  );
  return Array.from(new Set(joined));
}
