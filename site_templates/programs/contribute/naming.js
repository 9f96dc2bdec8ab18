/** Ids for new entries, made from titles: "B-STaR: Monitoring and …" gets "b-star". In the spirit of `naming.py`. */

import { ID_LENGTH, ID_WORDS, SHORT_NAME_LENGTH, SHORT_NAME_WORDS } from "../facts/limits.js";
import { LEFT_OUT_OF_IDS } from "../facts/words.js";

/** @param {string} word */
const isTelling = (word) => !LEFT_OUT_OF_IDS.includes(word);

/** @param {string} title @param {(text: string) => string} withoutAccents @returns {string[]} */
const plainWords = (title, withoutAccents) =>
  withoutAccents(title.replace(/[\\${}]/g, "")).toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** @param {string} title @param {(text: string) => string} withoutAccents @returns {Generator<string>} */
function* proposals(title, withoutAccents) {
  const name = title.split(/:\s/)[0];
  if (name !== title && name.length <= SHORT_NAME_LENGTH && name.trim().split(/\s+/).length <= SHORT_NAME_WORDS) {
    yield plainWords(name, withoutAccents).join("-");
  }
  const words = plainWords(title, withoutAccents);
  const telling = words.some(isTelling) ? words.filter(isTelling) : words;
  for (let length = Math.min(ID_WORDS, telling.length); length <= telling.length; length += 1) {
    yield telling.slice(0, length).join("-");
  }
  const base = telling.slice(0, ID_WORDS).join("-").slice(0, ID_LENGTH - 8).replace(/^-+|-+$/g, "") || "paper";
  for (let number = 2;; number += 1) yield `${base}-${number}`;
}

/**
 * @param {string} title
 * @param {(id: string) => boolean} isFree whether there can be an entry of this id
 * @param {(text: string) => string} withoutAccents
 * @returns {string} "" without a title
 */
export function proposeId(title, isFree, withoutAccents) {
  if (!title) return "";
  for (const id of proposals(title, withoutAccents)) if (id && id.length <= ID_LENGTH && isFree(id)) return id;
  return "";
}
