/** Ids for new entries, made from titles: "B-STaR: Monitoring and …" gets "b-star". In the spirit of `naming.py`. */

const LONGEST_NAME = 24;
const LONGEST = 80;
const WORDS = 3;
const SMALL_WORDS = new Set(
  (
    "a all an and are as at be but by can do does for from how in into is it its need of on or over than that the " +
    "their this through to toward towards under up using via vs was we what when where which who why with without you"
  ).split(" "),
);

/** @param {string} title @param {(text: string) => string} withoutAccents @returns {string[]} */
const plainWords = (title, withoutAccents) =>
  withoutAccents(title.replace(/[\\${}]/g, "")).toLowerCase().match(/[a-z0-9]+/g) ?? [];

/** @param {string} title @param {(text: string) => string} withoutAccents @returns {Generator<string>} */
function* proposals(title, withoutAccents) {
  const name = title.split(/:\s/)[0];
  if (name !== title && name.length <= LONGEST_NAME && name.trim().split(/\s+/).length <= 2) {
    yield plainWords(name, withoutAccents).join("-");
  }
  const words = plainWords(title, withoutAccents);
  const telling = words.some((word) => !SMALL_WORDS.has(word)) ? words.filter((word) => !SMALL_WORDS.has(word)) : words;
  for (let length = Math.min(WORDS, telling.length); length <= telling.length; length += 1) {
    yield telling.slice(0, length).join("-");
  }
  const base = telling.slice(0, WORDS).join("-").slice(0, LONGEST - 8).replace(/^-+|-+$/g, "") || "paper";
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
  for (const id of proposals(title, withoutAccents)) if (id && id.length <= LONGEST && isFree(id)) return id;
  return "";
}
