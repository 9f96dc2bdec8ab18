/** What papers can be told apart by, in the order in which the page offers it. */

import { say } from "../page/words.js";

/**
 * @import { Columns, Labels } from "./columns.js"
 * @typedef {Required<Labels> & {name: string, title: string, find: string, isInOrder: boolean}} Facet `name` stands in addresses,
 *   `find` asks for one of many labels
 */

/** @param {string} word */
export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** @param {Labels} labels @returns {Labels} */
const capitalised = (labels) => ({ ...labels, labels: (labels.labels ?? labels.keys).map(capital) });

/** @param {Columns} columns @returns {Labels} the latest first */
function years({ published }) {
  const all = published.map((date) => date.slice(0, 4));
  const keys = Array.from(new Set(all)).sort().reverse();
  return { keys, of: all.map((year) => [keys.indexOf(year)]) };
}

/** @param {Columns} columns @returns {Labels} */
const code = ({ code: addresses }) => ({
  keys: ["yes"],
  labels: [say("facets.has_code")],
  of: addresses.map((address) => (address ? [0] : [])),
});

/** @param {Columns} columns @returns {Labels} */
const levels = ({ facets: { level } }) => capitalised(level);

/** @param {Columns} columns @returns {Labels} none where all works are of one kind */
function kinds({ facets: { kind } }) {
  return kind.keys.length > 1 ? capitalised(kind) : { keys: [], of: kind.of.map(() => []) };
}

/**
 * `find` is for facets that may have many labels.
 * @type {{name: string, title: string, find?: string, read?: (columns: Columns) => Labels, isInOrder?: boolean}[]}
 */
const KINDS = [
  { name: "theme", title: say("facets.theme"), find: say("facets.find_theme") },
  { name: "tag", title: say("facets.tag"), find: say("facets.find_tag") },
  { name: "year", title: say("facets.year"), find: say("facets.find_year"), read: years, isInOrder: true },
  { name: "venue", title: say("facets.venue"), find: say("facets.find_venue") },
  { name: "author", title: say("facets.author"), find: say("facets.find_author") },
  { name: "kind", title: say("facets.kind"), read: kinds, isInOrder: true },
  { name: "level", title: say("facets.level"), read: levels, isInOrder: true },
  { name: "code", title: say("facets.code"), read: code },
];

/** The names of all facets, as addresses use them. */
export const FACET_NAMES = KINDS.map(({ name }) => name);

/** @param {Columns} columns @returns {Facet[]} */
export const facetsOf = (columns) =>
  KINDS.map(({ name, title, find = "", read = ({ facets }) => facets[name], isInOrder = false }) => {
    const { keys, labels = keys, of } = read(columns);
    return { name, title, find, keys, labels, of, isInOrder };
  });
