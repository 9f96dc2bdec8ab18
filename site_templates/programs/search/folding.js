/**
 * Folding: how words are made comparable. The twin of `generator/text/folding.py`, which explains it;
 * tests hold the two together.
 */

import { COMPOUND_LENGTH } from "../facts/limits.js";

const ASCII = /^[\x00-\x7f]*$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe00-\ufe0f]/g;
const APOSTROPHE = /['’ʼ‘`´](?:s(?![\p{L}\p{N}]))?/giu;
const LONE_SYMBOL = /[∞√]|(?<![α-ωΑ-Ω])[α-ωΑ-Ω](?![α-ωΑ-Ω])/g;
const END_OF_NAME = /(?<=[\p{L}\p{N}])(?:\+\+|#)(?!\p{L})/gu;
const COMPOUND = /[\p{L}\p{N}]+(?:[-‐‑–−/_.&+]{1,3}[\p{L}\p{N}]+)*/gu;
const WORD = /[\p{L}\p{N}]+/gu;
const CJK = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const CJK_OR_OTHER =
  /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+|[^\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+/g;
const DIGITS_OR_OTHER = /[0-9]+|[^0-9]+/g;
const HUMPS = /(?<=[a-z])(?=[A-Z])/;
const SHORTEST_BESIDE_DIGITS = 2;
const SHORTEST_HUMP = 3;
/** Results that stay from key to key are made of the same words. */
const MOST_REMEMBERED = 4000;

/**
 * A folded word: which units of its text it covers.
 * @typedef {{text: string, offset: number, span: number}} Form
 * @typedef {ReturnType<typeof createFolding>} Folding
 */

/**
 * @param {Record<string, string>} letters special letters to plain ones
 * @param {Record<string, string>} symbols symbols to the words that people type for them
 */
export function createFolding(letters, symbols) {
  const plain = new Map(Object.entries(letters));
  const spoken = new Map(Object.entries(symbols));
  /** @type {Map<string, {forms: Form[], units: number}>} */
  const remembered = new Map();

  /** @param {string} text */
  function withoutAccents(text) {
    const named = text.replace(END_OF_NAME, (sign) => `-${spoken.get(sign)}-`);
    if (ASCII.test(named)) return named.replace(APOSTROPHE, "");
    const shown = named.replace(INVISIBLE, "").replace(APOSTROPHE, "").normalize("NFKD");
    const bare = Array.from(shown, (letter) => plain.get(letter) ?? letter).join("").replace(/\p{M}/gu, "");
    return bare.normalize("NFC").replace(LONE_SYMBOL, (symbol) => `-${spoken.get(symbol.toLowerCase()) ?? symbol}-`);
  }

  /** @param {string} text @returns {{forms: Form[], units: number}} not to be changed */
  function foldText(text) {
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    const folded = remembered.get(text) ?? foldAnew(text);
    remembered.set(text, folded);
    return folded;
  }

  /** @param {string} text */
  function foldAnew(text) {
    /** @type {Form[]} */
    const forms = [];
    let units = 0;
    for (const chunk of text.split(/\s+/)) {
      for (const compound of withoutAccents(chunk).match(COMPOUND) ?? []) {
        units += foldCompound(compound, units, forms);
      }
    }
    const characters = text.replace(/\s+/g, "");
    if (units || !characters) return { forms, units };
    return { forms: [{ text: characters, offset: 0, span: 1 }], units: 1 };
  }

  return { foldText, withoutAccents };
}

/** @param {string} compound @param {number} start @param {Form[]} forms @returns {number} its units */
function foldCompound(compound, start, forms) {
  const words = compound.match(WORD) ?? [];
  const first = forms.length;
  let units = 0;
  for (const word of words) {
    const { parts, joinable } = partsOf(word);
    parts.forEach((text, at) => forms.push({ text, offset: start + units + at, span: 1 }));
    if (joinable && parts.length > 1) {
      forms.push({ text: word.toLowerCase(), offset: start + units, span: parts.length });
    }
    units += parts.length;
  }
  const joined = words.join("").toLowerCase();
  const known = forms.slice(first).some((form) => form.text === joined);
  if (units > 1 && Array.from(joined).length <= COMPOUND_LENGTH && !known) {
    forms.push({ text: joined, offset: start, span: units });
  }
  return units;
}

/** @param {string} word */
function partsOf(word) {
  const runs = word.match(CJK_OR_OTHER) ?? [];
  if (runs.length === 1 && !CJK.test(word)) {
    return { parts: humpsOf(word).map((part) => part.toLowerCase()), joinable: true };
  }
  return { parts: runs.flatMap((run) => (CJK.test(run) ? bigramsOf(run) : [run.toLowerCase()])), joinable: false };
}

/** @param {string} run */
function bigramsOf(run) {
  if (run.length === 1) return [run];
  return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
}

/** @param {string} word */
function humpsOf(word) {
  const runs = word.match(DIGITS_OR_OTHER) ?? [];
  /** @param {string} run */
  const isShort = (run) => run.length < SHORTEST_BESIDE_DIGITS && !/^[0-9]/.test(run);
  if (runs.length > 1 && runs.some(isShort)) return [word];
  return runs.flatMap((run) => {
    const humps = run.split(HUMPS);
    return humps.every((hump) => hump.length >= SHORTEST_HUMP) ? humps : [run];
  });
}
