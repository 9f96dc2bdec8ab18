/** Prose near enough to what pages show: formulas stay TeX, a note's emphasis, code and links are drawn. */

import { element } from "../page/elements.js";
import { FORMULA } from "./formulas.js";

const CODE = /`([^`]+)`/;
const STRONG = /\*\*(?=\S)([^*]+)(?<=\S)\*\*/;
const EMPHASIS = /\*(?=\S)([^*]+)(?<=\S)\*/;
const LINK = /\[([^[\]]+)\]\((https?:\/\/[^()\s]+)\)/;
const TO_PAPER = /\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]/;
const MARKUP = new RegExp([CODE, FORMULA, STRONG, EMPHASIS, TO_PAPER, LINK].map(({ source }) => source).join("|"), "g");

/** @param {string} text */
const dollars = (text) => text.replace(/\\\$/g, "$");

/** @param {string[]} found */
function drawn([, code, formula, strong, emphasis, paper, words, text, address]) {
  if (code || formula) return element("code", formula ? { class: "math" } : {}, code || formula);
  if (paper) return element("a", { href: `papers/${paper}.html` }, words || paper);
  if (address) return element("a", { href: address }, text);
  return element(strong ? "strong" : "em", {}, dollars(strong || emphasis));
}

/** @param {string} text @returns {(Node|string)[]} plain text with its formulas */
export const plainProse = (text) =>
  text.split(FORMULA).map((piece, at) => (at % 2 ? element("code", { class: "math" }, piece) : dollars(piece)));

/** @param {string} text @returns {(Node|string)[]} a paragraph of a note */
export function noteProse(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(MARKUP)) {
    nodes.push(dollars(text.slice(end, found.index)), drawn(found));
    end = found.index + found[0].length;
  }
  return [...nodes, dollars(text.slice(end))];
}
