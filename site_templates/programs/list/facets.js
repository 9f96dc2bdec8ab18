/** What papers can be told apart by, in the order in which the page offers it. */

/**
 * @import { Columns, Labels } from "./columns.js"
 * @typedef {Required<Labels> & {name: string, title: string, isInOrder: boolean}} Facet `name` stands in addresses
 */

/** @param {string} word */
export const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

/** @param {Columns} columns @returns {Labels} the latest first */
function years({ published }) {
  const all = published.map((date) => date.slice(0, 4));
  const keys = Array.from(new Set(all)).sort().reverse();
  return { keys, of: all.map((year) => [keys.indexOf(year)]) };
}

/** @param {Columns} columns @returns {Labels} */
const code = ({ code: addresses }) => ({
  keys: ["yes"],
  labels: ["Has code"],
  of: addresses.map((address) => (address ? [0] : [])),
});

/** @param {Columns} columns @returns {Labels} */
const levels = ({ facets }) => ({ ...facets.level, labels: facets.level.keys.map(capital) });

/** @type {{name: string, title: string, read?: (columns: Columns) => Labels, isInOrder?: boolean}[]} */
const KINDS = [
  { name: "theme", title: "Theme" },
  { name: "tag", title: "Tag" },
  { name: "year", title: "Year", read: years, isInOrder: true },
  { name: "venue", title: "Venue" },
  { name: "author", title: "Author" },
  { name: "level", title: "Level", read: levels, isInOrder: true },
  { name: "code", title: "Code", read: code },
];

/** The names of all facets, as addresses use them. */
export const FACET_NAMES = KINDS.map(({ name }) => name);

/** @param {Columns} columns @returns {Facet[]} */
export const facetsOf = (columns) =>
  KINDS.map(({ name, title, read = ({ facets }) => facets[name], isInOrder = false }) => {
    const { keys, labels = keys, of } = read(columns);
    return { name, title, keys, labels, of, isInOrder };
  });
