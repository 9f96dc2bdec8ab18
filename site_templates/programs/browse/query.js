/** Asks the search of the site. Its numbers of papers are those of the list: both stand shelf by shelf. */

import { loadSearch } from "../search/box.js";

/** @import { Answer } from "../search/engine.js" */
/** @import { Search } from "../search.js" */

export class Query {
  constructor() {
    this.typed = "";
    /** @type {Answer|null} */
    this.answer = null;
    /** @type {Search|null} */
    this.search = null;
    /** @type {number[]} The papers that answer, best first. */
    this.ranked = [];
    /** @type {Promise<void>} */
    this.asking = Promise.resolve();
  }

  /** Ask, unless this was asked last and answered. @param {string} typed @returns {Promise<void>} */
  ask(typed) {
    if (typed !== this.typed) {
      this.typed = typed;
      this.asking = this.find(typed);
    }
    return this.asking;
  }

  /** @param {string} typed */
  async find(typed) {
    this.hear(null);
    if (!typed) return;
    try {
      this.search ??= await loadSearch();
      const answer = await this.search.engine.find(typed);
      if (typed === this.typed) this.hear(answer);
    } catch (error) {
      if (typed === this.typed) this.typed = "";
      throw error;
    }
  }

  /** @param {Answer|null} answer */
  hear(answer) {
    this.answer = answer;
    this.ranked = answer?.ranked.map(({ paper }) => paper) ?? [];
  }

  /** @returns {string} what is to be said of the answer */
  get summary() {
    return this.search && this.answer ? this.search.summary(this.answer) : "";
  }

  /** @returns {string[]} other words that would find something */
  get suggestions() {
    return this.answer?.suggestions ?? [];
  }

  /** Show on a row why it is here. @param {number} paper @param {{title: HTMLElement, why: HTMLElement}} row */
  async explain(paper, { title, why }) {
    const { answer, search } = this;
    if (!answer || !search) return;
    const at = this.ranked.indexOf(paper);
    const [hit] = await search.engine.describe(answer, at, at + 1);
    if (answer !== this.answer) return;
    title.replaceChildren(...search.marked(hit.pieces(title.textContent)));
    why.textContent = search.whyText(hit);
  }
}
