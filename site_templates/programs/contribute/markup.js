/**
 * HTML, JATS and MathML as publishers put them into titles and abstracts, as plain text. In the spirit of
 * `text/jats.py`. A "<" that begins no known tag stays.
 */

import { BLOCKS, STYLES } from "../facts/markup.js";
import { lowered, raised } from "./tex_source.js";

const MATH = /<((?:[a-z]+:)?math)(?:\s[^<>]*)?>([^]*?)<\/\1\s*>/gi;
const SCRIPT = /<(?:[a-z]+:)?(sup|sub|inf)(?:\s[^<>]*)?>([^<>]*)<\/(?:[a-z]+:)?\1\s*>/gi;
/** @param {string[]} names */
const tags = (names) => new RegExp(`</?(?:[a-z]+:)?(?:${names.join("|")})(?:\\s[^<>]*=[^<>]*)?\\s*/?>`, "gi");
const STYLE_TAG = tags(STYLES);
const BLOCK_TAG = tags(BLOCKS);
const LEFT_OVER_TAG = /<\/?(?:(?:mml|jats|m|xlink):[a-z][\w-]*|sup|sub|inf)(?:\s[^<>]*=[^<>]*)?\s*\/?>/gi;
const ENTITIES = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }));

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
  return readEntities(scripted.replace(STYLE_TAG, "").replace(BLOCK_TAG, "\n\n").replace(LEFT_OVER_TAG, ""));
}

/** @param {string} markup @returns {string} what it shows, also where markup is coded in markup, and that once more */
export const readMarkup = (markup) => once(once(once(markup)));
