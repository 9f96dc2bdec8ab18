/** What is shown of a paper: its row, and its abstract and note for excerpts. */
(function (search) {
  "use strict";

  /**
   * @typedef {{id: string, title: string, authors: string[], year: number, venue: string, theme: string,
   *            tags: string[]}} Row
   */

  search.createPapers = function createPapers(store, content, digest) {
    async function member(kind, size, paper) {
      const members = await store.part(`${kind}-${Math.floor(paper / size)}`, digest);
      return members[paper % size];
    }

    /** @returns {Promise<Row>} */
    async function row(paper) {
      const [id, title, authors, year, venue, theme, tags] = await member("rows", content.papersInRows, paper);
      return { id, title, authors, year, venue, theme: content.themes[theme], tags };
    }

    /** @returns {Promise<string[]>} abstract and note; "" for one that is not there */
    const texts = (paper) => member("texts", content.papersInTexts, paper);

    return { row, texts };
  };
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
