/** What is compared of papers: the same facts for each, as texts. */

import { byline } from "../list/byline.js";
import { capital } from "../list/facets.js";
import { listed, say } from "../page/words.js";

/**
 * @import { Paper } from "../list/rows.js"
 * @typedef {Paper & {note: string}} Noted with the curator's note
 * @typedef {{head: string[], rows: string[][]}} Table the first column names the facts, the others are papers
 */

/** @type {{title: string, of: (paper: Noted) => string}[]} */
const FACTS = [
  { title: say("facts.authors"), of: byline },
  { title: say("facts.year"), of: ({ published }) => published.slice(0, 4) },
  { title: say("facts.venue"), of: ({ venue }) => venue },
  { title: say("facts.themes"), of: ({ themes }) => listed(themes) },
  { title: say("facts.tags"), of: ({ tags }) => listed(tags) },
  { title: say("facts.level"), of: ({ level }) => capital(level) },
  { title: say("facts.code"), of: ({ code }) => code },
  { title: say("facts.status"), of: ({ status }) => capital(status) },
  { title: say("paper.note"), of: ({ note }) => note },
];

/** @param {Noted[]} papers @returns {Table} without facts that no paper has */
export function comparison(papers) {
  const rows = FACTS.map(({ title, of }) => [title, ...papers.map(of)]);
  return {
    head: ["", ...papers.map(({ title }) => title)],
    rows: rows.filter(([, ...facts]) => facts.some(Boolean)),
  };
}
