/** What papers can be told apart by, in the order in which the page offers it. */

import { say } from "../page/words.js";

/**
 * @typedef {{keys: string[], labels?: string[], of: number[][]}} Labels what papers share: `of` holds the numbers of
 *   each paper's labels, `keys` name them in addresses. See `generator/scripts/facets.py`
 * @typedef {{name: string, title: string, find?: string, isInOrder?: boolean}} Kind `name` stands in addresses, `find`
 *   asks for one of many labels
 * @typedef {Kind & Required<Labels>} Facet
 */

/** @param {string} word */
export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** What no file of the build tells: the reader's own marks. */
export const MARK = "mark";

/** @type {Kind[]} */
export const FACETS = [
  { name: "theme", title: say("facets.theme"), find: say("facets.find_theme") },
  { name: "tag", title: say("facets.tag"), find: say("facets.find_tag") },
  { name: "year", title: say("facets.year"), find: say("facets.find_year"), isInOrder: true },
  { name: MARK, title: say("marks.yours"), isInOrder: true },
  { name: "venue", title: say("facets.venue"), find: say("facets.find_venue") },
  { name: "author", title: say("facets.author"), find: say("facets.find_author") },
  { name: "kind", title: say("facets.kind"), isInOrder: true },
  { name: "level", title: say("facets.level"), isInOrder: true },
  { name: "code", title: say("facets.code") },
];

/** Facets whose labels are words of a sentence. */
const CAPITALISED = ["kind", "level"];

/** The names of all facets, as addresses use them. */
export const FACET_NAMES = FACETS.map(({ name }) => name);

/** Offer what the list has declared itself, behind the others. @param {Record<string, string>} own titles by names */
export function declareFacets(own) {
  for (const [name, title] of Object.entries(own)) {
    if (FACET_NAMES.includes(name)) continue;
    FACETS.push({ name, title });
    FACET_NAMES.push(name);
  }
}

/** @param {string} name @param {Labels} labels as the build writes them @returns {Facet} */
export function facetOf(name, { keys, labels = keys, of }) {
  const kind = FACETS.find((each) => each.name === name);
  if (!kind) throw new Error(name);
  return { ...kind, keys, labels: CAPITALISED.includes(name) ? labels.map(capital) : labels, of };
}
