/** Reads in which papers a form stands, as `generator/search/files.py` writes it. */

import { decodeAscending, decodeNumbers, LIST_SEPARATOR } from "./encoding.js";

const TITLE_NUMBERS = 4;

/**
 * Where a form stands in a title: the first unit, how many it covers, how many the title has.
 * @typedef {{paper: number, first: number, span: number, units: number}} TitlePlace
 *
 * Where it stands, field by field.
 * @typedef {{bodies: number[][], title: TitlePlace[], names: number[]}} Postings
 */

/** @param {string} written @param {number} classes of frequency @returns {Postings} */
export function decodePostings(written, classes) {
  const lists = written.split(LIST_SEPARATOR);
  const bodies = Array.from({ length: classes }, (_, at) => decodeAscending(lists[at] ?? ""));
  const numbers = decodeNumbers(lists[classes] ?? "");
  const title = [];
  for (let at = 0, paper = 0; at < numbers.length; at += TITLE_NUMBERS) {
    const [gap, first, span, units] = numbers.slice(at, at + TITLE_NUMBERS);
    title.push({ paper: paper += gap, first, span, units });
  }
  return { bodies, title, names: decodeAscending(lists[classes + 1] ?? "") };
}
