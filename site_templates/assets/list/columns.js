/** The list as the build wrote it: one value per paper in each column. A paper is known by its number. */
(function (papershelf) {
  "use strict";

  const MOST_AUTHORS = 6;

  /**
   * @typedef {{name: string, title: string, keys: string[], labels: string[], of: number[][]}} Facet
   *   what papers share: `of` holds the numbers of each paper's labels, `keys` name them in addresses
   * @typedef {{id: string, title: string, authors: string[], published: string, added: string, venue: string,
   *   themes: string[], tags: string[], level: string, code: string, status: string, isNew: boolean}} Paper
   */

  class List {
    /** @param {object} columns as `assets/data/papers.js` registers them */
    constructor(columns) {
      this.columns = columns;
      this.length = columns.ids.length;
      this.facets = papershelf.facetsOf(columns);
      this.new = new Set(columns.new);
      this.numbers = new Map(columns.ids.map((id, number) => [id, number]));
    }

    /** @param {string} id a paper's, or a former one @returns {number|undefined} */
    numberOf(id) {
      const { aliases } = this.columns;
      return this.numbers.get(Object.prototype.hasOwnProperty.call(aliases, id) ? aliases[id] : id);
    }

    /** @param {number} number @returns {Paper} */
    paper(number) {
      const { columns } = this;
      return {
        id: columns.ids[number],
        title: columns.titles[number],
        authors: this.labels("author", number),
        published: columns.published[number],
        added: columns.added[number],
        venue: columns.venues[number],
        themes: this.labels("theme", number),
        tags: this.labels("tag", number),
        level: this.labels("level", number)[0] || "",
        code: columns.code[number],
        status: columns.statuses[number],
        isNew: this.new.has(number),
      };
    }

    /** @returns {string[]} the labels of one kind that a paper has */
    labels(facet, number) {
      const { labels, of } = this.facets.find(({ name }) => name === facet);
      return of[number].map((label) => labels[label]);
    }
  }

  /** @param {string[]} authors @returns {string} all on one line, the first of them where they are many */
  papershelf.byline = (authors) =>
    authors.length <= MOST_AUTHORS ? authors.join(", ") : `${authors.slice(0, MOST_AUTHORS - 1).join(", ")}, et al.`;

  let list = null;

  /** @returns {List|null} the list, if its data has arrived whole */
  papershelf.list = function () {
    const columns = papershelf.part("papers");
    if (!list && columns) list = new List(columns);
    return list;
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
