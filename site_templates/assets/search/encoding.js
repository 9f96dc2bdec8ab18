/** Reads the short strings that `generator/search/encoding.py` writes. */
(function (search) {
  "use strict";

  const CONTINUING = 24;
  const LIST_SEPARATOR = "!";
  const digits = [];
  for (let code = 35; code < 127; code += 1) {
    if (!"&'<\\".includes(String.fromCharCode(code))) digits.push(code);
  }
  const BASE = digits.length - CONTINUING;
  const VALUES = new Uint8Array(128);
  digits.forEach((code, value) => (VALUES[code] = value));

  /** @returns {number[]} */
  function decodeNumbers(written) {
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

  /** Numbers that were written as the gaps between them. */
  function decodeAscending(written) {
    const numbers = decodeNumbers(written);
    for (let at = 1; at < numbers.length; at += 1) numbers[at] += numbers[at - 1];
    return numbers;
  }

  /** Front-coded words: each begins with how many letters it shares with the one before. */
  function decodeWords(written) {
    if (!written) return [];
    let before = "";
    return written.split(" ").map((word) => {
      before = before.slice(0, VALUES[word.charCodeAt(0)]) + word.slice(1);
      return before;
    });
  }

  search.encoding = { decodeNumbers, decodeAscending, decodeWords, LIST_SEPARATOR };
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
