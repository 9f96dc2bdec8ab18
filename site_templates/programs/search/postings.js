/** Reads in which papers a form stands, as `generator/search/files.py` writes it. */

import { decodeAscending, decodeNumbers, LIST_SEPARATOR } from "./encoding.js";

const TITLE_NUMBERS = 4;
const NAME_NUMBERS = 2;

/**
 * Where a form stands in a title: the first unit, how many it covers, how many the title has.
 * @typedef {{paper: number, first: number, span: number, units: number}} TitlePlace
 *
 * Where it stands in a name: which author's of the paper.
 * @typedef {{paper: number, author: number}} NamePlace
 *
 * Where it stands, field by field.
 * @typedef {{bodies: number[][], title: TitlePlace[], names: NamePlace[]}} Postings
 */

/** @param {string} written @param {number} classes of frequency @returns {Postings} */
export function decodePostings(written, classes) {
  const lists = written.split(LIST_SEPARATOR);
  const bodies = Array.from({ length: classes }, (_, at) => decodeAscending(lists[at] ?? ""));
  const title = rowsOf(lists[classes] ?? "", TITLE_NUMBERS).map(([paper, first, span, units]) => (
    { paper, first, span, units }
  ));
  const names = rowsOf(lists[classes + 1] ?? "", NAME_NUMBERS).map(([paper, author]) => ({ paper, author }));
  return { bodies, title, names };
}

/** Some numbers each, the first of them a paper, written as the gap. @param {string} written @param {number} width */
function rowsOf(written, width) {
  const numbers = decodeNumbers(written);
  const rows = [];
  for (let at = 0, paper = 0; at < numbers.length; at += width) {
    paper += numbers[at];
    rows.push([paper, ...numbers.slice(at + 1, at + width)]);
  }
  return rows;
}
