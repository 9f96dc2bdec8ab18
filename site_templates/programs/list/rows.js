/** What is shown of papers in lists, in files of neighbours on the shelves: see `generator/scripts/rows.py`. */

import { ROWS_IN_FILE } from "../facts/limits.js";
import { load, part } from "../page/parts.js";

/**
 * @import { Tongue } from "../page/elements.js"
 * `folded` is how many authors there are, where `authors` are the first and the last of many. `sentences` are the first
 * of the note and all others. `paper` is the address of a paper of which no `pdf` is known.
 * @typedef {{id: string, title: string, authors: string[], folded: number, isCut: boolean, published: string,
 *   kind: string, venue: string, own: string[], themes: string[],
 *   tags: string[], level: string, sentences: string[], pdf: string, paper: string, code: string, status: string,
 *   added: string, addedBy: string, isMild: boolean, isNew: boolean, tongue?: Tongue}} Paper
 */

/** What the files leave out. @type {Omit<Paper, "id"|"title"|"published">} */
const LACKING = {
  authors: [],
  folded: 0,
  isCut: false,
  kind: "",
  venue: "",
  own: [],
  themes: [],
  tags: [],
  level: "",
  sentences: [],
  pdf: "",
  paper: "",
  code: "",
  added: "",
  addedBy: "",
  status: "",
  isMild: false,
  isNew: false,
};

/** @param {number} number of a paper */
const fileOf = (number) => `data/rows-${Math.floor(number / ROWS_IN_FILE)}`;

/** @param {number[]} numbers @returns {boolean} whether what is shown of these papers is here */
export const hasRows = (numbers) => numbers.every((number) => part(fileOf(number)) !== undefined);

/** Have here what is shown of papers. @param {number[]} numbers @param {string} digest of the build */
export async function bringRows(numbers, digest) {
  await Promise.all(Array.from(new Set(numbers.map(fileOf)), (file) => load(file, digest)));
}

/** @param {number} number of a paper that is here @returns {Paper} */
export const rowOf = (number) => ({ ...LACKING, ...part(fileOf(number))[number % ROWS_IN_FILE] });
