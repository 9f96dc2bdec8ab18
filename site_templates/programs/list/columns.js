/** The list as the build wrote it: one value per paper in each column. A paper is known by its number. */

import { apart, joined } from "../page/elements.js";
import { part } from "../page/parts.js";
import { listed, say, told } from "../page/words.js";
import { facetsOf } from "./facets.js";

const MOST_AUTHORS = 6;

/**
 * @import { Tongue } from "../page/elements.js"
 * @typedef {{keys: string[], labels?: string[], of: number[][]}} Labels what papers share: `of` holds the numbers of
 *   each paper's labels, `keys` name them in addresses
 * @typedef {{name: string, ending: string, sizes: number[], opening: string, between: string, closing: string}} Format
 *   of references: how many papers each of its files holds, and what stands around their entries
 * @typedef {{ids: string[], titles: string[], published: string[], added: string[], venues: string[],
 *   statuses: string[], code: string[], new: number[], facets: Record<string, Labels>, aliases: Record<string, string>,
 *   tongues: Record<number, Tongue>, citations: Format[], digest: string}} Columns as the build writes them, see `generator/scripts/columns.py`
 * @typedef {{id: string, title: string, authors: string[], published: string, venue: string, themes: string[],
 *   tags: string[], level: string, code: string, status: string, isNew: boolean, tongue?: Tongue}} Paper
 */

export class List {
  /** @param {Columns} columns */
  constructor(columns) {
    this.columns = columns;
    this.length = columns.ids.length;
    this.facets = facetsOf(columns);
    this.new = new Set(columns.new);
    this.numbers = new Map(columns.ids.map((id, number) => [id, number]));
  }

  /** @param {string} id a paper's, or a former one @returns {number|undefined} */
  numberOf(id) {
    const { aliases } = this.columns;
    return this.numbers.get(Object.hasOwn(aliases, id) ? aliases[id] : id);
  }

  /** @param {string[]} ids @returns {number[]} of those that are on the list, each once */
  numbersOf(ids) {
    const numbers = ids.map((id) => this.numberOf(id)).filter((number) => number !== undefined);
    return Array.from(new Set(numbers));
  }

  /** @param {number} number @returns {Paper} */
  paper(number) {
    const { columns } = this;
    return {
      id: columns.ids[number],
      title: columns.titles[number],
      authors: this.labels("author", number),
      published: columns.published[number],
      venue: columns.venues[number],
      themes: this.labels("theme", number),
      tags: this.labels("tag", number),
      level: this.labels("level", number)[0] ?? "",
      code: columns.code[number],
      status: columns.statuses[number],
      isNew: this.new.has(number),
      tongue: columns.tongues[number],
    };
  }

  /** @param {string} name of a facet of the columns @param {number} number @returns {string[]} the labels of a paper */
  labels(name, number) {
    const { keys, labels = keys, of } = this.columns.facets[name];
    return of[number].map((label) => labels[label]);
  }
}

/** @param {string[]} authors @returns {string} all on one line, the first of them where they are many */
export const byline = (authors) =>
  authors.length <= MOST_AUTHORS
    ? listed(authors)
    : say("paper.byline_cut", { authors: listed(authors.slice(0, MOST_AUTHORS - 1)) });

/** The same, each name ordered by itself. @param {string[]} authors @returns {(Node|string)[]} */
export const bylineNodes = (authors) =>
  authors.length <= MOST_AUTHORS
    ? namesOf(authors)
    : told("paper.byline_cut", { authors: namesOf(authors.slice(0, MOST_AUTHORS - 1)) });

/** @param {string[]} names */
const namesOf = (names) => joined(names.map((name) => apart([name])));

/** @returns {List|null} the list, if its data has arrived */
export function openList() {
  const columns = part("data/papers");
  return columns ? new List(columns) : null;
}
