/**
 * Which formulas pages cannot draw, as far as their source shows it. The twin of `text/formula_source.py`, which says
 * more: one that passes here may still be found wanting by `papershelf check`.
 */

import { COMMANDS, DEEPEST, ENVIRONMENTS, SIGNS, WITH_ONE_ARGUMENT, WITH_TWO_ARGUMENTS } from "../facts/formulas.js";
import { FORMULA } from "./formulas.js";

const PIECE = /\\(?:begin|end)\{[^{}]*\}|\\[A-Za-z]+|\\[^]|\S/gu;
const ENVIRONMENT = /^\\(?:begin|end)\{([^]*)\}$/;
const CODE_OR_FORMULA = new RegExp(`\`[^\`]+\`|${FORMULA.source}`, "g");
/** @param {string} names */
const commands = (names) => names.split(" ").map((name) => `\\${name}`);
const KNOWN = new Set([...commands(COMMANDS), ...Array.from(SIGNS, (sign) => `\\${sign}`)]);
const KNOWN_ENVIRONMENTS = new Set(ENVIRONMENTS.split(" "));
/** @type {Map<string, number>} */
const ARGUMENTS = new Map([
  ...commands(WITH_ONE_ARGUMENT).map((name) => /** @type {const} */ ([name, 1])),
  ...commands(WITH_TWO_ARGUMENTS).map((name) => /** @type {const} */ ([name, 2])),
  ...["_", "^", "\\left", "\\right"].map((name) => /** @type {const} */ ([name, 1])),
]);
/** What ends a group, by what begins it. @type {Map<string, string>} */
const ENDS = new Map([
  ["{", "}"],
  ["\\left", "\\right"],
  ...ENVIRONMENTS.split(" ").map((name) => /** @type {const} */ ([`\\begin{${name}}`, `\\end{${name}}`])),
]);
const ENDINGS = new Set(ENDS.values());
const ODD_SIGNS = [
  /(?<!\\)(?:\\\\)*(%)/,
  /(?<!\\)([_^])\s*(?:\\[A-Za-z]+|\{[^{}]*\}|[^\s{}\\])\s*\1/,
  /(\\(?:no)?limits)(?![A-Za-z])(?!\s*[_^])/,
];

/** @param {string} piece */
function isKnown(piece) {
  const environment = piece.match(ENVIRONMENT);
  if (environment) return KNOWN_ENVIRONMENTS.has(environment[1]);
  return !piece.startsWith("\\") || KNOWN.has(piece);
}

/** @param {string[]} pieces @returns {string} the last that lacks its partner or what should follow it, "" for none */
function incomplete(pieces) {
  const groups = [{ end: "", items: 0 }];
  for (const piece of [...pieces].reverse()) {
    const group = groups[groups.length - 1];
    const needed = ARGUMENTS.get(piece) ?? 0;
    if (group.items < needed) return piece;
    if (ENDINGS.has(piece)) {
      group.items -= needed;
      groups.push({ end: piece, items: 0 });
    } else if (ENDS.has(piece)) {
      if (group.end !== ENDS.get(piece)) return piece;
      groups.pop();
      groups[groups.length - 1].items += 1;
    } else if (piece === "&" || piece === "\\\\") group.items = 0;
    else group.items += Number(piece !== "_" && piece !== "^") - needed;
    if (groups.length > DEEPEST) return piece;
  }
  return groups[groups.length - 1].end;
}

/** @param {string} tex between two dollar signs @returns {string} the command or sign to blame, "" for none */
export function culprit(tex) {
  const pieces = tex.match(PIECE) ?? [];
  const odd = ODD_SIGNS.map((pattern) => tex.match(pattern)?.[1]).find(Boolean);
  return pieces.find((piece) => !isKnown(piece)) ?? odd ?? incomplete(pieces);
}

/** @param {string} text of an entry @returns {{formula: string, culprit: string}[]} its formulas that are not drawn */
export const undrawable = (text) =>
  Array.from(text.matchAll(CODE_OR_FORMULA), ([formula, tex]) => ({ formula, culprit: tex ? culprit(tex) : "" }))
    .filter((found) => found.culprit);
