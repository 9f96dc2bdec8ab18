/** Asks the search engine of the site. Its numbers of papers are those of the list: both stand shelf by shelf. */
(function (papershelf) {
  "use strict";

  class Query {
    constructor() {
      this.typed = "";
      this.answer = null;
      this.engine = null;
    }

    /** @returns {number[]} the papers that answer, best first */
    get ranked() {
      return this.answer ? this.answer.ranked.map(({ paper }) => paper) : [];
    }

    /** Ask, unless this was asked last. @param {string} typed @returns {Promise<void>} */
    async ask(typed) {
      if (typed === this.typed) return;
      const answer = typed ? await this.open().find(typed) : null;
      this.typed = typed;
      this.answer = answer;
      this.at = new Map(this.ranked.map((paper, at) => [paper, at]));
      this.folding = typed ? (await this.open().open()).folding : null;
    }

    open() {
      const search = globalThis.papershelfSearch;
      if (!search || !search.createEngine) throw new Error("the search is missing");
      this.engine = this.engine || search.createEngine(search.createScriptLoader(`${papershelf.root}assets/search/`));
      return this.engine;
    }

    /** @returns {string} what is to be said of the answer */
    get summary() {
      const { messages } = globalThis.papershelfSearch;
      const { answer } = this;
      return answer.terms.length || answer.ranked.length ? messages.summary(answer) : messages.nothingToSearchFor;
    }

    /** @returns {string[]} other words that would find something */
    get suggestions() {
      return this.answer ? this.answer.suggestions : [];
    }

    /** Show on a row why it is here. @param {number} paper @param {{title: HTMLElement, why: HTMLElement}} row */
    async explain(paper, { title, why }) {
      const { answer, folding } = this;
      const search = globalThis.papershelfSearch;
      const [hit] = await this.engine.describe(answer, this.at.get(paper), this.at.get(paper) + 1);
      if (answer !== this.answer) return;
      title.replaceChildren(...search.marked(search.markPieces(title.textContent, hit.marks, folding)));
      const reasons = hit.reasons.map(search.messages.reasonText);
      if (hit.missing.length) reasons.push(search.messages.missingText(hit.missing));
      why.textContent = reasons.join(" · ");
    }
  }

  papershelf.Query = Query;
})((globalThis.papershelf = globalThis.papershelf || {}));
