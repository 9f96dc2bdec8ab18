/** Reads the short strings that `generator/search/encoding.py` writes. */

const CONTINUING = 24;
export const LIST_SEPARATOR = "!";
/** @type {number[]} */
const digits = [];
for (let code = 35; code < 127; code += 1) {
  if (!"&'<\\".includes(String.fromCharCode(code))) digits.push(code);
}
const BASE = digits.length - CONTINUING;
const VALUES = new Uint8Array(128);
digits.forEach((code, value) => (VALUES[code] = value));

/** @param {string} written */
export function decodeNumbers(written) {
  /** @type {number[]} */
  const numbers = [];
  let number = 0;
  let scale = 1;
  for (let at = 0; at < written.length; at += 1) {
    const value = VALUES[written.charCodeAt(at)];
    number += scale * value;
    if (value < BASE) {
      numbers.push(number);
      number = 0;
      scale = 1;
    } else {
      scale *= CONTINUING;
    }
  }
  return numbers;
}

/** Numbers that were written as the gaps between them. @param {string} written */
export function decodeAscending(written) {
  const numbers = decodeNumbers(written);
  for (let at = 1; at < numbers.length; at += 1) numbers[at] += numbers[at - 1];
  return numbers;
}

/** Front-coded words: each begins with how many letters it shares with the one before. @param {string} written */
export function decodeWords(written) {
  if (!written) return [];
  let before = "";
  return written.split(" ").map((word) => {
    before = before.slice(0, VALUES[word.charCodeAt(0)]) + word.slice(1);
    return before;
  });
}
