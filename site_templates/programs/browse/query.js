/**
 * Asks the search of the site. Its numbers of papers are those of the list: both stand shelf by shelf. Higher ones are
 * pages of the list's own.
 */

import { loadSearch } from "../search/box.js";

/** @import { Answer } from "../search/engine.js" */
/** @import { Row } from "../search/papers.js" */
/** @import { Search } from "../search.js" */

/** @typedef {Pick<Query, "typed"|"answer"|"ranked">} Asked what was asked, and what answers it */

const MOST_PAGES = 5;

/** Where nothing is asked. @type {Asked} */
export const NO_QUERY = { typed: "", answer: null, ranked: [] };

export class Query {
  constructor() {
    this.typed = "";
    /** @type {Answer|null} */
    this.answer = null;
    /** @type {Search|null} */
    this.search = null;
    /** @type {number[]} The papers that answer, best first. */
    this.ranked = [];
    /** @type {Row[]} The best of the pages that do. */
    this.pages = [];
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
      const pages = await this.search.engine.describe({ ...answer, ranked: pagesOf(answer) }, 0, MOST_PAGES);
      if (typed === this.typed) this.hear(answer, pages.map(({ row }) => row));
    } catch (error) {
      if (typed === this.typed) this.typed = "";
      throw error;
    }
  }

  /** @param {Answer|null} answer @param {Row[]} pages */
  hear(answer, pages = []) {
    const papers = answer?.ranked.filter(({ paper }) => paper < answer.papers) ?? [];
    this.answer = answer && { ...answer, ranked: papers };
    this.ranked = papers.map(({ paper }) => paper);
    this.pages = pages;
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

/** @param {Answer} answer */
const pagesOf = ({ ranked, papers }) => ranked.filter(({ paper }) => paper >= papers);
