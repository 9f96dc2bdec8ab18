/** Which paper of the list, if any, an entry is about: by arXiv id, DOI, address or title. */

import { say } from "../page/words.js";

/**
 * @import { Entry } from "./form.js"
 * @typedef {{ids: string[], titles: string[], works: string[][], aliases: string[]}} Columns
 */

export class Listed {
  /** @param {Columns} columns @param {(text: string) => string} withoutAccents */
  constructor(columns, withoutAccents) {
    this.columns = columns;
    this.withoutAccents = withoutAccents;
    this.taken = new Set([...columns.ids, ...columns.aliases]);
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    columns.works.forEach((works, number) => works.forEach((work) => this.note(work, number)));
    columns.titles.forEach((title, number) => this.note(this.titleKey(title), number));
  }

  /** @param {string} key @param {number} number */
  note(key, number) {
    if (key && !this.numbers.has(key)) this.numbers.set(key, number);
  }

  /** What two printings of one title have in common: its letters and digits. @param {string} title */
  titleKey(title) {
    const words = this.withoutAccents(title).toLowerCase().match(/[\p{L}\p{N}]+/gu);
    return words ? `title ${words.join("")}` : "";
  }

  /** @param {Entry} entry @returns {{id: string, title: string, what: string}|null} the paper and what is the same */
  find({ title = "", links = {} }) {
    const keys = [
      [links.arxiv && `arXiv ${links.arxiv}`, say("listed.same_arxiv")],
      [links.doi && `DOI ${links.doi.toLowerCase()}`, say("listed.same_doi")],
      [links.pdf?.replace(/\/$/, ""), say("listed.same_pdf")],
      [links.project?.replace(/\/$/, ""), say("listed.same_address")],
      [this.titleKey(title), say("listed.same_title")],
    ];
    for (const [key, what] of keys) {
      const number = this.numbers.get(key ?? "");
      if (number !== undefined) return { id: this.columns.ids[number], title: this.columns.titles[number], what };
    }
    return null;
  }
}
