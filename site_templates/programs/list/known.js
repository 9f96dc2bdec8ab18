/**
 * Looks papers up by what they are known by: "id b-star", "arXiv 2412.17256", an address. The keys stand in order, in
 * files of which those are read that may hold one: see `generator/scripts/known.py`.
 */

import { load } from "../page/parts.js";

/**
 * @typedef {{firsts: string[], digest: string}} Files with which key each begins, and of which build they are
 * @typedef {{found: (number|string|undefined)[], digest: string}} Known for each key the number of the paper, or what was
 *   decided of one that is not on the list
 */

/** @param {string[]} keys @returns {Promise<Known>} */
export async function lookUp(keys) {
  if (!keys.length) return { found: [], digest: "" };
  /** @type {Files} */
  const { firsts, digest } = await load("data/known");
  const found = keys.map(async (key) => {
    const file = firsts.findLastIndex((first) => first <= key);
    const known = file < 0 ? {} : await load(`data/known-${file}`, digest);
    return Object.hasOwn(known, key) ? known[key] : undefined;
  });
  return { found: await Promise.all(found), digest };
}
