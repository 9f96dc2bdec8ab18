/** What is compared of papers: the same facts for each, as texts. */

import { byline } from "../list/columns.js";
import { capital } from "../list/facets.js";

/**
 * @import { Paper } from "../list/columns.js"
 * @typedef {Paper & {note: string}} Noted with the curator's note
 * @typedef {{head: string[], rows: string[][]}} Table the first column names the facts, the others are papers
 */

/** @type {{title: string, of: (paper: Noted) => string}[]} */
const FACTS = [
  { title: "Authors", of: ({ authors }) => byline(authors) },
  { title: "Year", of: ({ published }) => published.slice(0, 4) },
  { title: "Venue", of: ({ venue }) => venue },
  { title: "Themes", of: ({ themes }) => themes.join(", ") },
  { title: "Tags", of: ({ tags }) => tags.join(", ") },
  { title: "Level", of: ({ level }) => capital(level) },
  { title: "Code", of: ({ code }) => code },
  { title: "Status", of: ({ status }) => capital(status) },
  { title: "Why it is here", of: ({ note }) => note },
];

/** @param {Noted[]} papers @returns {Table} without facts that no paper has */
export function comparison(papers) {
  const rows = FACTS.map(({ title, of }) => [title, ...papers.map(of)]);
  return {
    head: ["", ...papers.map(({ title }) => title)],
    rows: rows.filter(([, ...facts]) => facts.some(Boolean)),
  };
}
