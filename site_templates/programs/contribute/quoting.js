/** One text as one YAML scalar on one line. Follows `generator/text/quoting.py`; a test holds the two together. */

const NOT_PLAIN = /^[\s,[\]{}#&*!|>'"%@`]|^[-?:](?=\s|$)|:(?=\s|$)|\s#|\s$|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;
const NOT_PLAIN_IN_FLOW = /[,[\]{}]|^[-?:]|:(?=[,[\]{}\s]|$)/;
const NOT_TEXT_ELSEWHERE =
  /^(?:0[xo][\da-f]+|[-+]?\.inf|\.nan|y|n|yes|no|on|off|true|false|null|~|[-+.\p{Nd}][\p{Nd}_.,:eExX+-]*|\p{Nd}{4}-\p{Nd}\p{Nd}?-\p{Nd}\p{Nd}?[^\n]*)$/iu;
/** @type {Record<string, string>} */
const ESCAPES = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" };
const ESCAPED = /["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]/g;

/** Whether a text can stand without quotes; `isInFlow` means between the brackets of [a, b]. @param {string} text */
const isPlain = (text, isInFlow = false) =>
  text !== "" && !NOT_PLAIN.test(text) && !(isInFlow && NOT_PLAIN_IN_FLOW.test(text));

/** In double quotes. @param {string} text */
export const quoted = (text) =>
  `"${text.replace(ESCAPED, (mark) => ESCAPES[mark] ?? `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;

/** A word: an id, a date or an address. @param {string} text */
export const quoteWord = (text, isInFlow = false) => (isPlain(text, isInFlow) ? text : quoted(text));

/** Words of people, in quotes too where a reader of YAML would see a number or a yes in them. @param {string} text */
export const quoteProse = (text) => (isPlain(text) && !NOT_TEXT_ELSEWHERE.test(text) ? text : quoted(text));
