/** How a line names the authors of a paper. */

import { NAMED_AUTHORS, UNFOLDED_AUTHORS } from "../facts/limits.js";
import { apart, element, joined } from "../page/elements.js";
import { listed, say, told } from "../page/words.js";

/** Longest list of authors that a short line names. */
const FEW = 2;

/**
 * `folded` is how many there are where `authors` are the first and the last of many; `isCut`, whether more are not known.
 * @typedef {{authors: string[], folded?: number, isCut?: boolean}} Authored
 */

/** @param {string[]} authors all of them @returns {Authored} */
export const folding = (authors) =>
  authors.length <= UNFOLDED_AUTHORS
    ? { authors }
    : { authors: [authors[0], authors.slice(-1)[0]], folded: authors.length };

/** @param {Authored} paper @returns {string} its authors on one line */
export function byline(paper) {
  const { names, isCut } = named(paper);
  const whole = paper.folded ? names.join(" … ") : listed(names);
  const text = isCut ? say("paper.byline_cut", { authors: listed(names) }) : whole;
  return paper.folded ? `${text} · ${count(paper.folded)}` : text;
}

/** Its first authors alone. @param {Authored} paper @returns {string} */
export function shortByline(paper) {
  const { authors, isCut } = paper;
  if (authors.length <= FEW && !paper.folded) {
    return isCut ? say("paper.byline_cut", { authors: listed(authors) }) : listed(authors);
  }
  return say("paper.byline_cut", { authors: authors[0] });
}

/** The same as `byline`, each name ordered by itself, and a count that leads to all. @param {Authored} paper @param {string} address */
export function bylineNodes(paper, address) {
  const { names, isCut } = named(paper);
  const nodes = names.map((name) => apart([name]));
  const whole = paper.folded ? [nodes[0], " … ", nodes[1]] : joined(nodes);
  const text = isCut ? told("paper.byline_cut", { authors: joined(nodes) }) : whole;
  if (!paper.folded) return text;
  return [...text, " · ", element("a", { href: `${address}#authors` }, count(paper.folded))];
}

/** @param {number} authors */
const count = (authors) => say("paper.all_authors", { count: authors });

/** @param {Authored} paper those whom the line names, and whether others are left out without a count */
function named({ authors, folded, isCut = false }) {
  if (folded) return { names: isCut ? authors.slice(0, 1) : authors, isCut };
  const isLong = authors.length > NAMED_AUTHORS;
  return { names: isLong ? authors.slice(0, NAMED_AUTHORS - 1) : authors, isCut: isCut || isLong };
}
