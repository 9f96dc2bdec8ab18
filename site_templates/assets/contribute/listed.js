/** Which paper of the list, if any, an entry is about: by arXiv id, DOI, address or title. */
(function (papershelf) {
  "use strict";

  class Listed {
    /**
     * @param {{ids: string[], titles: string[], works: string[][], aliases: string[]}} columns
     * @param {(text: string) => string} withoutAccents
     */
    constructor(columns, withoutAccents) {
      this.columns = columns;
      this.withoutAccents = withoutAccents;
      this.taken = new Set([...columns.ids, ...columns.aliases]);
      this.numbers = new Map();
      columns.works.forEach((works, number) => works.forEach((work) => this.note(work, number)));
      columns.titles.forEach((title, number) => this.note(this.titleKey(title), number));
    }

    note(key, number) {
      if (key && !this.numbers.has(key)) this.numbers.set(key, number);
    }

    /** What two printings of one title have in common: its letters and digits. */
    titleKey(title) {
      const words = this.withoutAccents(title)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu);
      return words ? `title ${words.join("")}` : "";
    }

    /** @returns {{id: string, title: string, what: string}|null} the paper and what is the same */
    find({ title = "", links = {} }) {
      const keys = [
        [links.arxiv && `arXiv ${links.arxiv}`, "the same arXiv id"],
        [links.doi && `DOI ${links.doi.toLowerCase()}`, "the same DOI"],
        [links.pdf && links.pdf.replace(/\/$/, ""), "the same PDF"],
        [links.project && links.project.replace(/\/$/, ""), "the same address"],
        [this.titleKey(title), "the same title"],
      ];
      const found = keys.find(([key]) => key && this.numbers.has(key));
      if (!found) return null;
      const number = this.numbers.get(found[0]);
      return { id: this.columns.ids[number], title: this.columns.titles[number], what: found[1] };
    }
  }

  papershelf.Listed = Listed;
})((globalThis.papershelf = globalThis.papershelf || {}));
