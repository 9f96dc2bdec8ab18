/**
 * TeX source, printed from left to right by the tables of facts; formulas stay as they are. The twin of
 * `text/tex_source.py`. A command that is not in the tables stays as it is written.
 */

import { LOWERED, RAISED } from "../facts/letters.js";
import { ACCENTS, LEFT_OUT, MATHEMATICAL, SHOWN, SPACING_ACCENTS, SWITCHES, SYMBOLS, VERBATIM } from "../facts/tex.js";
import { Cursor } from "./cursor.js";
import { FORMULA } from "./formulas.js";

const FORMULA_HERE = RegExp(FORMULA, "y");
const COMPARISON = /\$\s*([<>])\s*\$/y;
const SIGN_BESIDE_DIGIT = /\$\s*\\([A-Za-z]+)\s*\$(?=\d)/y;
const WORD = /\\([A-Za-z]+)(\*?[ \t\n]*)/y;
const PLAIN = /[^\\{}$]+/y;
const OPTIONS = /(?:\s*\[[^\]]*\])*\s*/y;
const SCRIPTS = /(?:[_^](?:\{[^{}]*\}|\w))*/y;
const BRACE = /\\[^]|[{}]/g;
/** Stands in what is printed for a dollar sign that is no formula's. */
export const DOLLAR = "\ue000";

/** @type {[RegExp, string][]} */
const LIGATURES = [
  [/---/g, "—"],
  [/--/g, "–"],
  [/!\x60(?!\x60)/g, "¡"],
  [/\?\x60(?!\x60)/g, "¿"],
  [/\x60\x60/g, "“"],
  [/''/g, "”"],
  [/\x60(?=\S)([^\x60]*?)'(?!\w)/g, "‘$1’"],
  [/~/g, " "],
];
/** @type {Record<string, string>} what a backslash and a sign print, unless the sign is an accent */
const SIGNS = {
  ...Object.fromEntries(Array.from("%&#_{}", (sign) => [sign, sign])),
  ...Object.fromEntries(Array.from("-/!@", (sign) => [sign, ""])),
  ...Object.fromEntries(Array.from(" ,;:>\\\n\t", (sign) => [sign, " "])),
  $: DOLLAR,
};

/** @param {string} text @param {[RegExp, string][]} changes */
export const changed = (text, changes) =>
  changes.reduce((each, [pattern, replacement]) => each.replace(pattern, replacement), text);

/** @param {string} text @param {Record<string, string>} shifted @param {string} sign */
function script(text, shifted, sign) {
  const letters = Array.from(text.trim());
  if (letters.every((letter) => Object.hasOwn(shifted, letter))) {
    return letters.map((letter) => shifted[letter]).join("");
  }
  return /^[\w .,+*/()-]+$/.test(text.trim()) ? `$${sign}{\\text{${text.trim()}}}$` : `${sign}(${text.trim()})`;
}

/** @param {string} text @returns {string} as a superscript: "6" as "⁶"; a formula where Unicode does not raise it all */
export const raised = (text) => script(text, RAISED, "^");

/** @param {string} text @returns {string} as a subscript: "2" as "₂"; a formula where Unicode does not lower it all */
export const lowered = (text) => script(text, LOWERED, "_");

/** @param {string} text @param {string} command */
function accented(text, command) {
  if (!text.trim()) return SPACING_ACCENTS[command] ?? "";
  const [, first, rest] = /** @type {RegExpMatchArray} */ (text.match(/^([^]\p{M}*)([^]*)$/u));
  const letter = "cdkb".includes(command) ? first : first.replace("ı", "i").replace("ȷ", "j");
  return `${letter}${ACCENTS[command]}`.normalize("NFC") + rest;
}

/** TeX source, printed as far as it has been read. */
class Source extends Cursor {
  printed() {
    let all = "";
    while (this.place < this.text.length) all += this.next();
    return all;
  }

  /** @returns {string} what the next piece prints: a group, a formula, a command, or all up to one of these */
  next() {
    const sign = this.text[this.place];
    if (sign === "{") return this.group();
    if (sign === "$") return this.formula();
    if (sign === "\\") return this.command();
    if (sign !== "}") return changed(this.take(PLAIN)?.[0] ?? "", LIGATURES);
    this.place += 1;
    return "";
  }

  group() {
    let all = "";
    this.place += 1;
    while (this.place < this.text.length && this.text[this.place] !== "}") all += this.next();
    this.place += 1;
    return all;
  }

  formula() {
    const compared = this.take(COMPARISON);
    if (compared) return compared[1];
    const whole = this.take(FORMULA_HERE);
    if (whole) return whole[0];
    const start = this.place;
    const beside = this.take(SIGN_BESIDE_DIGIT);
    if (beside && Object.hasOwn(SYMBOLS, beside[1])) return SYMBOLS[beside[1]];
    this.place = start + 1;
    return DOLLAR;
  }

  command() {
    const word = this.take(WORD);
    if (!word) return this.sign();
    const [written, name] = word;
    if (Object.hasOwn(SYMBOLS, name)) return SYMBOLS[name].replaceAll("$", DOLLAR);
    const start = this.place;
    const printed = this.known(name);
    if (printed !== undefined) return printed;
    this.place = start;
    return written + this.groupsAsWritten();
  }

  sign() {
    const sign = this.text[this.place + 1] ?? "";
    this.place += 2;
    if (!Object.hasOwn(ACCENTS, sign)) return SIGNS[sign] ?? `\\${sign}`;
    const argument = this.argument();
    return argument === undefined ? `\\${sign}` : accented(argument, sign);
  }

  /**
   * @param {string} name
   * @returns {string | undefined} what a command prints of its arguments, where these are there
   */
  known(name) {
    if (Object.hasOwn(ACCENTS, name)) return this.with(this.argument(), (text) => accented(text, name));
    if (Object.hasOwn(LEFT_OUT, name)) return this.groups(LEFT_OUT[name]) && "";
    if (Object.hasOwn(SHOWN, name)) return this.groups(SHOWN[name] - 1) && this.argument();
    if (SWITCHES.includes(name)) return "";
    if (VERBATIM.includes(name)) return this.groups(1)?.[0].replaceAll("$", DOLLAR);
    if (name === "textsuperscript") return this.with(this.argument(), raised);
    if (name === "textsubscript") return this.with(this.argument(), lowered);
    if (name === "ensuremath") return this.ensureMath(this.groups(1)?.[0].trim());
    if (!Object.hasOwn(MATHEMATICAL, name)) return undefined;
    const groups = this.groups(MATHEMATICAL[name])?.map((group) => `{${group}}`).join("");
    return groups === undefined ? undefined : `$\\${name}${groups}${this.take(SCRIPTS)?.[0] ?? ""}$`;
  }

  /** @param {string | undefined} tex @returns {string | undefined} a sign that needs no formula, else the formula */
  ensureMath(tex) {
    if (tex === undefined || /^[<>=\d.,]*$/.test(tex)) return tex;
    return (tex.startsWith("\\") && SYMBOLS[tex.slice(1)]) || `$${tex}$`;
  }

  /** @param {string | undefined} text @param {(text: string) => string} change */
  with(text, change) {
    return text === undefined ? undefined : change(text);
  }

  /** @returns {string | undefined} what the next argument prints: a group, a command or one letter */
  argument() {
    this.take(OPTIONS);
    const sign = this.text[this.place];
    if (sign === undefined || sign === "}") return undefined;
    if ("{\\$".includes(sign)) return this.next();
    this.place += 1;
    return sign;
  }

  /** @param {number} number @returns {string[] | undefined} the next groups as they are written, if there are so many */
  groups(number) {
    const groups = [];
    while (groups.length < number) {
      this.take(OPTIONS);
      const end = this.endOfGroup();
      if (end === undefined) return undefined;
      groups.push(this.text.slice(this.place + 1, end - 1));
      this.place = end;
    }
    return groups;
  }

  groupsAsWritten() {
    const start = this.place;
    for (let end = this.endOfGroup(); end !== undefined; end = this.endOfGroup()) this.place = end;
    return this.text.slice(start, this.place).replaceAll("$", DOLLAR);
  }

  /** @returns {number | undefined} the place behind the group that begins here, if one does and ends */
  endOfGroup() {
    if (this.text[this.place] !== "{") return undefined;
    let depth = 0;
    BRACE.lastIndex = this.place;
    for (let found = BRACE.exec(this.text); found; found = BRACE.exec(this.text)) {
      depth += Number(found[0] === "{") - Number(found[0] === "}");
      if (!depth) return BRACE.lastIndex;
    }
    return undefined;
  }
}

/** @param {string} source @returns {string} what it prints; braces that close nothing print nothing */
export const printTex = (source) => new Source(source).printed();
