/** Reads in which papers a form stands, as `generator/search/files.py` writes it. */

import { decodeAscending, decodeNumbers, LIST_SEPARATOR } from "./encoding.js";

const TITLE_NUMBERS = 4;

/**
 * Where a form stands, field by field. `title` is flat: document, first unit, units covered, units of the title.
 * @typedef {{bodies: number[][], title: number[], names: number[]}} Postings
 */

/** @param {string} written @param {number} classes of frequency @returns {Postings} */
export function decodePostings(written, classes) {
  const lists = written.split(LIST_SEPARATOR);
  const bodies = Array.from({ length: classes }, (_, at) => decodeAscending(lists[at] ?? ""));
  const title = decodeNumbers(lists[classes] ?? "");
  for (let at = TITLE_NUMBERS; at < title.length; at += TITLE_NUMBERS) title[at] += title[at - TITLE_NUMBERS];
  return { bodies, title, names: decodeAscending(lists[classes + 1] ?? "") };
}

/** @param {Postings} postings @returns {number[]} the papers whose titles have it */
export const titlePapers = ({ title }) => title.filter((_, at) => at % TITLE_NUMBERS === 0);
