/** TeX in prose, as bibliographies have it; formulas between dollar signs stay TeX. The twin of `text/tex.py`. */

import { SYMBOLS } from "../facts/tex.js";
import { FORMULA } from "./formulas.js";
import { changed, DOLLAR, printTex } from "./tex_source.js";

const FORMULA_OR_DOLLAR = new RegExp(`${FORMULA.source}|(?<!\\\\)\\$`, "g");
const CITATION = /[\s~]*\\cite[a-z]*\*?(?:\[[^\]]*\])*\{[^{}]*\}/g;
const DEEPEST = 20;

/** @type {[RegExp, string][]} */
const OTHER_FORMULAS = [
  [/\$\$([^$]+)\$\$/g, "$$$1$$"],
  [/\\\(([^]+?)\\\)/g, "$$$1$$"],
  [/\\\[([^]+?)\\\]/g, "$$$1$$"],
];
// What closes one formula opens none, so a formula is tried first.
const PADDED_FORMULA = /(?<![\\$])\$[ \t\n]*([^$]*[\\^_][^$]*?)[ \t\n]*\$(?!\$)/;
const FORMULA_OR_PADDED = new RegExp(`${FORMULA.source}|${PADDED_FORMULA.source}`, "g");
const ESCAPED_FORMULA = new RegExp(`${DOLLAR}([^${DOLLAR}$]*[\\\\^_][^${DOLLAR}$]*)${DOLLAR}`, "g");

/** @param {string} tex @returns {number} how deep its braces are nested */
function depth(tex) {
  let open = 0, deepest = 0;
  for (const mark of tex) {
    open += Number(mark === "{") - Number(mark === "}");
    deepest = Math.max(deepest, open);
  }
  return deepest;
}

/** @param {string} tex @returns {string} what TeX source prints, with its formulas kept */
export function readTex(tex) {
  if (depth(tex) > DEEPEST) return tex;
  const usual = changed(tex.replace(CITATION, ""), OTHER_FORMULAS).replace(
    FORMULA_OR_PADDED,
    (whole, _formula, padded) => padded ? `$${padded.trim()}$` : whole,
  );
  const printed = printTex(usual).replace(ESCAPED_FORMULA, "$$$1$$");
  // A dollar sign that is no formula's is escaped; so is one that would come to be a pair with it.
  return printed.replaceAll(DOLLAR, "\\$").replace(
    FORMULA_OR_DOLLAR,
    (whole, formula) => (formula ? whole : `\\${whole}`),
  );
}

/**
 * @param {string} source
 * @returns {string} an address or identifier as its TeX source means it, with no dash or quotation mark changed
 */
export const readVerbatim = (source) =>
  source.replace(/\\~(?:\{\})?|\$\\sim\$/g, "~").replace(/\\([_%&#$^{}-])/g, "$1").replace(
    /\\([A-Za-z]+)\s?/g,
    (whole, name) => (Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : whole),
  ).replace(/[{}]|\$(?=[<>~])|(?<=[<>~])\$/g, "").trim();
