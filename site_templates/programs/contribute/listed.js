/** Which paper of the list, if any, an entry is about: by arXiv id, DOI, address or title. It is looked up by need. */

import { lookUp } from "../list/known.js";
import { bringRows, rowOf } from "../list/rows.js";
import { idKey, keysOf } from "./keys.js";

/** @import { Entry } from "./form.js" */

export class Listed {
  /** @param {(text: string) => string} withoutAccents */
  constructor(withoutAccents) {
    this.withoutAccents = withoutAccents;
    /** What was looked up; undefined for what is not on the list. @type {Map<string, number|undefined>} */
    this.numbers = new Map();
  }

  /**
   * Look up what an entry may have in common with a paper of the list.
   * @param {Entry} entry
   * @param {string} id
   * @returns {Promise<boolean>} whether that has not been looked up before
   */
  async learn(entry, id) {
    const named = [...(id ? [idKey(id)] : []), ...keysOf(entry, this.withoutAccents).map(({ key }) => key)];
    const keys = named.filter((key) => !this.numbers.has(key));
    const { numbers, digest } = await lookUp(keys);
    await bringRows(numbers.filter((number) => number !== undefined), digest);
    keys.forEach((key, at) => this.numbers.set(key, numbers[at]));
    return keys.length > 0;
  }

  /** @param {string} id that has been looked up @returns {boolean} whether a paper has it, or had */
  isTaken(id) {
    return this.numbers.get(idKey(id)) !== undefined;
  }

  /**
   * @param {Entry} entry that has been looked up
   * @returns {{id: string, title: string, what: string}|null} the paper and what is the same
   */
  find(entry) {
    for (const { key, what } of keysOf(entry, this.withoutAccents)) {
      const number = this.numbers.get(key);
      if (number !== undefined) return { ...rowOf(number), what };
    }
    return null;
  }
}
