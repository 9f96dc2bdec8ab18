/** Draws one result: what the paper is, or which page of the list's own, and why it is here. */

import { NAMED_AUTHORS } from "../facts/limits.js";
import { pageAddress, paperAddress } from "../page/addresses.js";
import { apart, element, inTongue, joined } from "../page/elements.js";
import { say, told } from "../page/words.js";
import { whyText } from "./messages.js";

/** @import { Hit } from "./explanation.js" */
/** @import { Piece } from "./marking.js" */
/** @import { Row } from "./papers.js" */

/** @param {Piece[]} pieces @returns {(Node|string)[]} */
export const marked = (pieces) => pieces.map(({ text, forms }) => (forms.length ? element("mark", {}, text) : text));

/** @param {Hit} hit @returns {HTMLAnchorElement} */
export function resultLink(hit) {
  const { row, pieces } = hit;
  const places = row.isPage
    ? [say("search.page")]
    : [String(row.year), row.venue, row.theme].filter(Boolean).map((place) => apart(marked(pieces(place))));
  const link = element(
    "a",
    { class: "ps-result", href: row.isPage ? pageAddress(row.id) : paperAddress(row.id) },
    element("span", { class: "ps-result__title" }, ...inTongue(row.tongue, marked(pieces(row.title))), ...status(row)),
    element("span", { class: "ps-result__authors" }, ...authors(hit)),
    element("span", { class: "ps-result__place" }, ...places.flatMap((place, at) => (at ? [" · ", place] : [place]))),
  );
  addWhy(link, whyText(hit));
  return link;
}

/** @param {Row} row */
const status = ({ status }) => (status ? [" ", element("strong", { class: "status" }, status)] : []);

/** The first authors, and any later one that was searched for. @param {Hit} hit */
function authors({ row: { authors }, pieces }) {
  const isMarked = (/** @type {string} */ name) => pieces(name).some(({ forms }) => forms.length);
  const shown = authors.filter((name, at) => at < NAMED_AUTHORS || isMarked(name));
  const parts = joined(shown.map((name) => apart(marked(pieces(name)))));
  const count = authors.length - shown.length;
  return count ? told("search.more_authors", { authors: parts, count }) : parts;
}

/** @type {Record<string, (excerpt: (Node|string)[]) => (Node|string)[]>} */
const FOUND_IN = {
  abstract: (excerpt) => told("search.in_abstract", { excerpt }),
  note: (excerpt) => told("search.in_note", { excerpt }),
  page: (excerpt) => told("search.on_page", { excerpt }),
};

/** @param {Element} link @param {...(Node|string)} why */
function addWhy(link, ...why) {
  if (why.some(Boolean)) link.append(element("span", { class: "ps-result__why" }, ...why));
}

/**
 * Add the stretch of abstract or note in which words were found.
 * @param {Element} link
 * @param {{source: string, pieces: Piece[]}} excerpt
 */
export function addExcerpt(link, { source, pieces }) {
  if (pieces.length) addWhy(link, ...FOUND_IN[source](marked(pieces)));
}
