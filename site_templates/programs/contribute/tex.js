/** TeX in prose, as bibliographies have it; formulas between dollar signs stay TeX. The twin of `text/tex.py`. */

import { SYMBOLS } from "../facts/tex.js";
import { FORMULA } from "./formulas.js";
import { changed, DOLLAR, printTex } from "./tex_source.js";

const FORMULA_OR_DOLLAR = new RegExp(`${FORMULA.source}|(?<!\\\\)\\$`, "g");
const CITATION = /[\s~]*\\cite[a-z]*\*?(?:\[[^\]]*\])*\{[^{}]*\}/g;
const DEEPEST = 20;

const SYMBOL = Object.keys(SYMBOLS).sort((one, other) => other.length - one.length).join("|");
const ACCENT = String.raw`\\(?:["'\x60^~=.]|[uvHtcdbkr](?![A-Za-z]))\s*` + // the accent, then the letter it stands on
  String.raw`(?:\{\s*(?:\\[ij]|\\["'\x60^~=.]\s*[A-Za-z]|[A-Za-z]{1,2})\s*\}|\\[ij](?![A-Za-z])|[A-Za-z])`;
const LETTER = String.raw`\\(?:${SYMBOL})(?![A-Za-z])(?:\{\}|\s)?`;
const WITH_ARGUMENT = String.raw`\\(?:text(?:super|sub)script|ensuremath)\s*\{[^{}]*\}`;
const LEFT_OVER = new RegExp(String.raw`\{(?:${ACCENT}|${LETTER})\}|${ACCENT}|${LETTER}|${WITH_ARGUMENT}`, "g");
/** @type {[RegExp, string][]} */
const MACROS = [
  [CITATION, ""],
  [/\\(?:emph|text\w{0,2}|mbox|u?u?line|underline|url|nolinkurl)\s*\{([^{}]*)\}/g, "$1"],
  [/\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}/g, "$1"],
  [/\{\\(?:em|it|bf|sc|tt|sf|rm|itshape|bfseries)(?![A-Za-z])\s*([^{}]*)\}/g, "$1"],
  [/\x60\x60((?:(?!\x60\x60|'')[^])*)''/g, "“$1”"],
  [/\\([%&#_])/g, "$1"],
  [/(?<=[^\s\d~/])~(?=[^\s~])/g, " "], // a tie, as in "Fig.~3"; not "about", "from 5 to 9", "/~name"
  [/\\([{}])/g, "$1"],
];

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

/** @param {string} tex @returns {string} with all its formulas between single dollar signs */
const withUsualFormulas = (tex) =>
  changed(tex, OTHER_FORMULAS).replace(
    FORMULA_OR_PADDED,
    (whole, _formula, padded) => padded ? `$${padded.trim()}$` : whole,
  );

/** A dollar sign that is no formula's is escaped; so is one that would come to be a pair with it. @param {string} text */
const withDollarsEscaped = (text) =>
  text.replaceAll(DOLLAR, "\\$").replace(FORMULA_OR_DOLLAR, (whole, formula) => (formula ? whole : `\\${whole}`));

/** @param {string} tex @returns {string} what TeX source prints, with its formulas kept */
export function readTex(tex) {
  if (depth(tex) > DEEPEST) return tex;
  const printed = printTex(withUsualFormulas(tex.replace(CITATION, ""))).replace(ESCAPED_FORMULA, "$$$1$$");
  return withDollarsEscaped(printed);
}

/** @param {string} text for people @returns {string} without the TeX that was left over in it outside its formulas */
export function mendTex(text) {
  const usual = withUsualFormulas(text);
  let [mended, end] = ["", 0];
  for (const { index, 0: formula } of usual.matchAll(new RegExp(FORMULA, "g"))) {
    mended += mendWords(usual.slice(end, index)) + formula;
    end = index + formula.length;
  }
  return withDollarsEscaped(mended + mendWords(usual.slice(end)));
}

/** @param {string} words */
const mendWords = (words) => changed(words.replace(LEFT_OVER, (tex) => printTex(tex)), MACROS);

/**
 * @param {string} source
 * @returns {string} an address or identifier as its TeX source means it, with no dash or quotation mark changed
 */
export const readVerbatim = (source) =>
  source.replace(/\\~(?:\{\})?|\$\\sim\$/g, "~").replace(/\\([_%&#$^{}-])/g, "$1").replace(
    /\\([A-Za-z]+)\s?/g,
    (whole, name) => (Object.hasOwn(SYMBOLS, name) ? SYMBOLS[name] : whole),
  ).replace(/[{}]|\$(?=[<>~])|(?<=[<>~])\$/g, "").trim();
