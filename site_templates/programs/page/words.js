/**
 * The words of the site. A program names them, as in `say("browse.title")`; the build writes each word, in the site's
 * language, in the place of its name: see `generator/scripts/words.py`. So a name is always written out.
 */

/**
 * @typedef {string|number|Node|(string|Node)[]} Value
 * @typedef {Record<string, Value>} Values what stands in the places of a sentence; `count` chooses its plural form
 */

/** The language's tag. @type {string} */
export const LANGUAGE = "book.language";

/** Made once: that takes a browser a hundred times as long as to use them. @type {Intl.PluralRules|undefined} */
let rules;
/** @type {Intl.NumberFormat|undefined} */
let numbers;

/** @param {string|Record<string, string>} word or its plural forms @param {Values} values @returns {string} */
function textOf(word, { count }) {
  if (typeof word === "string") return word;
  rules ??= new Intl.PluralRules(LANGUAGE);
  return word[rules.select(Number(count))];
}

/** @param {Value} value */
function shown(value) {
  if (typeof value !== "number") return value;
  numbers ??= new Intl.NumberFormat(LANGUAGE, { numberingSystem: "latn" });
  return numbers.format(value);
}

/** A word or sentence with elements in it. @param {string} word @param {Values} values @returns {(string|Node)[]} */
export const told = (word, values = {}) =>
  textOf(word, values).split(/\{([a-z_]+)\}/).flatMap((piece, at) => (at % 2 ? shown(values[piece]) : piece));

/** A word or sentence as text. @param {string} word @param {Record<string, string|number>} values @returns {string} */
export const say = (word, values = {}) => told(word, values).join("");

/** @param {string[]} texts @returns {string} on one line: "a, b, c" */
export const listed = (texts) => texts.join(say("shared.between"));
