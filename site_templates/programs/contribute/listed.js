/**
 * Which paper of the list, if any, an entry is about, or what was decided of it if it does not stand there: by arXiv id,
 * DOI, address or title. It is looked up by need.
 */

import { lookUp } from "../list/known.js";
import { bringRows, rowOf } from "../list/rows.js";
import { idKey, keysOf } from "./keys.js";

/**
 * @import { Entry } from "./form.js"
 * @typedef {{id: string, title: string, what: string}} Paper of the list, and what is the same
 * @typedef {{decision: string, what: string}} Decided a paper that is not on the list
 */

export class Listed {
  /** @param {(text: string) => string} withoutAccents */
  constructor(withoutAccents) {
    this.withoutAccents = withoutAccents;
    /** What was looked up; undefined for what nobody has thought of. @type {Map<string, number|string|undefined>} */
    this.known = new Map();
  }

  /**
   * Look up what an entry may have in common with a paper of the list.
   * @param {Entry} entry
   * @param {string} id
   * @returns {Promise<boolean>} whether that has not been looked up before
   */
  async learn(entry, id) {
    const named = [...(id ? [idKey(id)] : []), ...keysOf(entry, this.withoutAccents).map(({ key }) => key)];
    const keys = named.filter((key) => !this.known.has(key));
    const { found, digest } = await lookUp(keys);
    await bringRows(found.filter((number) => typeof number === "number"), digest);
    keys.forEach((key, at) => this.known.set(key, found[at]));
    return keys.length > 0;
  }

  /** @param {string} id that has been looked up @returns {boolean} whether a paper has it, or had */
  isTaken(id) {
    return this.known.get(idKey(id)) !== undefined;
  }

  /**
   * @param {Entry} entry that has been looked up
   * @returns {Paper|Decided|null}
   */
  find(entry) {
    for (const { key, what } of keysOf(entry, this.withoutAccents)) {
      const found = this.known.get(key);
      if (typeof found === "number") return { ...rowOf(found), what };
      if (found !== undefined) return { decision: found, what };
    }
    return null;
  }
}
