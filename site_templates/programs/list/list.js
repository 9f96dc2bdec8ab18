/**
 * The list as the build wrote it, read by need: what the rows of papers show, what papers share, and the orders in which
 * they can stand. A paper is known by its number, its place on the shelves.
 */

import { load, part } from "../page/parts.js";
import { declareFacets, facetOf, FACETS } from "./facets.js";
import { lookUp } from "./known.js";
import { bringRows, hasRows, rowOf } from "./rows.js";

/**
 * @import { Facet, Labels } from "./facets.js"
 * @import { Paper } from "./rows.js"
 * @typedef {{name: string, ending: string, sizes: number[], opening: string, between: string, closing: string}} Format
 *   of references: how many papers each of its files holds, and what stands around their entries
 * @typedef {{count: number, digest: string, facets: string[], own?: Record<string, string>,
 *   citations: Format[]}} Head what is known of the list from the first on, see `generator/scripts/files.py`
 */

export class List {
  /** @param {Head} head */
  constructor({ count, digest, facets, own = {}, citations }) {
    declareFacets(own);
    this.length = count;
    this.digest = digest;
    this.citations = citations;
    /** What its papers can be told apart by. */
    this.kinds = FACETS.filter(({ name }) => facets.includes(name));
    /** Those that have been asked for. @type {Map<string, Facet>} */
    this.facets = new Map();
    /** How the labels are made of those that the build did not write. @type {Map<string, () => Promise<Labels>>} */
    this.made = new Map();
    /** The numbers of papers that have been looked up by their ids. @type {Map<string, number>} */
    this.numbers = new Map();
  }

  /** @param {number[]} numbers @returns {boolean} whether the rows of these papers are here */
  has(numbers) {
    return hasRows(numbers);
  }

  /** Have the rows of papers here. @param {number[]} numbers */
  bring(numbers) {
    return bringRows(numbers, this.digest);
  }

  /** @param {number} number of a paper whose row is here @returns {Paper} */
  paper(number) {
    return rowOf(number);
  }

  /** Have facets here. @param {string[]} names */
  async bringFacets(names) {
    const missing = names.filter((name) => !this.facets.has(name));
    const found = await Promise.all(
      missing.map((name) => this.made.get(name)?.() ?? load(`data/facet-${name}`, this.digest)),
    );
    found.forEach((labels, at) => this.facets.set(missing[at], facetOf(missing[at], labels)));
  }

  /** Tell papers apart by something else, too. @param {string} name of a facet @param {() => Promise<Labels>} make */
  addFacet(name, make) {
    this.made.set(name, make);
    this.kinds = FACETS.filter((kind) => this.made.has(kind.name) || this.kinds.includes(kind));
  }

  /** @param {string} name of an order @returns {Promise<number[]>} all papers in it */
  order(name) {
    return load(`data/order-${name}`, this.digest);
  }

  /** Look papers up. @param {string[]} ids theirs, or former ones */
  async learn(ids) {
    const unknown = ids.filter((id) => !this.numbers.has(id));
    const { found } = await lookUp(unknown.map((id) => `id ${id}`));
    found.forEach((number, at) => typeof number === "number" && this.numbers.set(unknown[at], number));
  }

  /** @param {string[]} ids that have been looked up @returns {number[]} of those that are on the list, each once */
  numbersOf(ids) {
    const numbers = ids.map((id) => this.numbers.get(id)).filter((number) => number !== undefined);
    return Array.from(new Set(numbers));
  }
}

/** @returns {List|null} the list, if its data has arrived */
export function openList() {
  const head = part("data/papers");
  return head ? new List(head) : null;
}
