/**
 * Looks papers up by what they are known by: "id b-star", "arXiv 2412.17256", an address. The keys stand in order, in
 * files of which those are read that may hold one: see `generator/scripts/known.py`.
 */

import { load } from "../page/parts.js";

/**
 * @typedef {{firsts: string[], digest: string}} Files with which key each begins, and of which build they are
 * @typedef {{numbers: (number|undefined)[], digest: string}} Known the number of the paper for each key
 */

/** @param {string[]} keys @returns {Promise<Known>} */
export async function lookUp(keys) {
  if (!keys.length) return { numbers: [], digest: "" };
  /** @type {Files} */
  const { firsts, digest } = await load("data/known");
  const numbers = keys.map(async (key) => {
    const file = firsts.findLastIndex((first) => first <= key);
    const found = file < 0 ? {} : await load(`data/known-${file}`, digest);
    return Object.hasOwn(found, key) ? found[key] : undefined;
  });
  return { numbers: await Promise.all(numbers), digest };
}
