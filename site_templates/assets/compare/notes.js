/** The curator's notes on papers, as the search keeps them. */
(function (papershelf) {
  "use strict";

  /** @param {number[]} numbers @returns {Promise<string[]>} "" for what cannot be read */
  papershelf.curatorsNotes = async function curatorsNotes(numbers) {
    const search = globalThis.papershelfSearch;
    try {
      const engine = search.createEngine(search.createScriptLoader(`${papershelf.root}assets/search/`));
      const { papers } = await engine.open();
      const texts = await Promise.all(numbers.map((number) => papers.texts(number)));
      return texts.map(([, note]) => note);
    } catch (error) {
      return numbers.map(() => "");
    }
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
