/** White space as it comes out of PDFs and web pages, and as an entry has it. Follows `generator/text/blanks.py`. */

const EMPTY = /[\u00ad\u200b\u2060\ufeff]/g;
const BLANK = /[\t\n\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const PARAGRAPHS = /\r?\n[ \t]*(?:\r?\n\s*)+/;

/** @param {string} text @returns {string} on one line, with single plain spaces */
export const oneLine = (text) =>
  text.replace(EMPTY, "").replace(BLANK, " ").replace(/ {2,}/g, " ").replace(/^ | $/g, "");

/** @param {string} text @returns {string} with one line for each paragraph; a blank line begins a new one */
export const paragraphs = (text) => text.split(PARAGRAPHS).map(oneLine).filter(Boolean).join("\n");

/** @param {string} text @returns {string[]} its lines that hold something */
export const lines = (text) => text.split(/\r?\n/).map(oneLine).filter(Boolean);
