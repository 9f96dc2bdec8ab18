/** An entry as the text of its file, in house style. Follows `generator/contribute/layout.py`, as tests see to. */

import { PROSE_WIDTH } from "../facts/limits.js";
import { quoted, quoteProse, quoteWord } from "./quoting.js";

const WIDTH = PROSE_WIDTH - 2; // folded prose is indented by two
const NOT_IN_BLOCK = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/;

/** @param {string} text */
const lengthOf = (text) => Array.from(text).length;

/** @param {string} paragraph @returns {string} */
function foldParagraph(paragraph) {
  const lines = [""];
  for (const word of paragraph.split(/(?<=\S) (?=\S)/)) {
    const last = lines[lines.length - 1];
    if (last && lengthOf(last) + 1 + lengthOf(word) > WIDTH) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines.map((line) => `\n  ${line}`).join("");
}

/** Prose below its key. An empty line stands for the break between two paragraphs. @param {string} text */
function folded(text) {
  if (NOT_IN_BLOCK.test(text)) return ` ${quoted(text)}`;
  return ` >-${text.split("\n").map(foldParagraph).join("\n")}`;
}

/** @param {string} text */
const word = (text) => ` ${quoteWord(text)}`;
/** @param {string} text */
const prose = (text) => ` ${quoteProse(text)}`;
/** @param {string[]} words */
const flow = (words) => ` [${words.map((text) => quoteWord(text, true)).join(", ")}]`;
/** @param {string[]} names */
const block = (names) => names.map((name) => `\n  -${prose(name)}`).join("");
/** @param {Record<string, string>} links */
const table = (links) => Object.entries(links).map(([key, value]) => `\n  ${key}:${prose(value)}`).join("");

/** By what the layout says of a key. @type {Record<string, (value: any) => string>} */
const WRITERS = { prose, block, word, flow, table, folded };

/**
 * @param {Record<string, any>} entry its values by key, none of them empty
 * @param {Record<string, string>} layout how the value of each key is written, in the order of the keys
 */
export const entryText = (entry, layout) =>
  Object.keys(layout).filter((key) => key in entry)
    .map((key) => `${key}:${WRITERS[layout[key]](entry[key])}\n`).join("");
