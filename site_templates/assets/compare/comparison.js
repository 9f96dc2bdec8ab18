/** What is compared of papers: the same facts for each, as texts. */
(function (papershelf) {
  "use strict";

  /**
   * @typedef {{title: string, of: (paper: Paper) => string}} Fact
   * @typedef {{head: string[], rows: string[][]}} Table the first column names the facts, the others are papers
   */

  const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);

  const FACTS = [
    { title: "Authors", of: ({ authors }) => papershelf.byline(authors) },
    { title: "Year", of: ({ published }) => published.slice(0, 4) },
    { title: "Venue", of: ({ venue }) => venue },
    { title: "Themes", of: ({ themes }) => themes.join(", ") },
    { title: "Tags", of: ({ tags }) => tags.join(", ") },
    { title: "Level", of: ({ level }) => capital(level) },
    { title: "Code", of: ({ code }) => code },
    { title: "Status", of: ({ status }) => capital(status) },
    { title: "Why it is here", of: ({ note }) => note },
  ];

  /** @param {(Paper & {note: string})[]} papers @returns {Table} without facts that no paper has */
  papershelf.comparison = function comparison(papers) {
    const rows = FACTS.map(({ title, of }) => [title, ...papers.map(of)]);
    return {
      head: ["", ...papers.map(({ title }) => title)],
      rows: rows.filter(([, ...facts]) => facts.some(Boolean)),
    };
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
