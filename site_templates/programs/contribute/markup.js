/** HTML, JATS and MathML as publishers put them into titles and abstracts, as plain text. In the spirit of `text/jats.py`. */

import { lowered, raised } from "./tex_source.js";

const NAME = "(?:[a-z]+:)?([a-z][\\w-]*)(?:\\s[^<>]*)?";
const MATH = /<((?:[a-z]+:)?math)(?:\s[^<>]*)?>([^]*?)<\/\1\s*>/gi;
const SCRIPT = /<(?:[a-z]+:)?(sup|sub|inf)(?:\s[^<>]*)?>([^<>]*)<\/(?:[a-z]+:)?\1\s*>/gi;
const TAG = new RegExp(`</?${NAME}\\s*/?>`, "gi");
const BLOCKS = ["p", "sec", "title", "list-item", "div", "br", "li", "section", "abstract"];
const ENTITIES = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }));
const ROUNDS = 3;

/** @param {string} text @returns {string} with the characters that its references name */
export function readEntities(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex || "0", 16);
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES.get((name ?? "").toLowerCase()) ?? whole;
  });
}

/** @param {string} _whole @param {string} _name @param {string} inner @param {number} at @param {string} text */
function spelled(_whole, _name, inner, at, text) {
  // Set off from the word before it, which no tag parts from it any more.
  return `${/\p{L}$/u.test(text.slice(0, at)) ? " " : ""}${inner.replace(/<[^<>]*>/g, "").trim()}`;
}

/** @param {string} markup @returns {string} what it shows; its blocks are parted by blank lines */
function once(markup) {
  const scripted = markup.replace(MATH, spelled).replace(
    SCRIPT,
    (_whole, name, text) => (name.toLowerCase() === "sup" ? raised(text) : lowered(text)),
  );
  const shown = scripted.replace(TAG, (_whole, name) => (BLOCKS.includes(name.toLowerCase()) ? "\n\n" : ""));
  return readEntities(shown);
}

/** @param {string} markup @returns {string} what it shows, also where markup is coded in markup */
export const readMarkup = (markup) => [...Array(ROUNDS)].reduce((/** @type {string} */ text) => once(text), markup);
