/** What is shown of a paper, or of a page of the list's own: its row, and its texts for excerpts. */

import { indexPart } from "./store.js";

/**
 * @import { Tongue } from "../page/elements.js"
 * @import { Gate } from "./store.js"
 * @typedef {ReturnType<typeof createPapers>} Papers
 * @typedef {{id: string, title: string, authors: string[], year: number, venue: string, theme: string,
 *   tags: string[], tongue?: Tongue, status: string, isPage: boolean}} Row
 */

/**
 * @param {{papersInRows: number, papersInTexts: number, themes: string[]}} routing
 * @param {string} digest
 * @param {Gate} gate
 */
export function createPapers({ papersInRows, papersInTexts, themes }, digest, gate) {
  /** @param {string} kind @param {number} size @param {number} paper */
  async function member(kind, size, paper) {
    const { content } = await indexPart(`${kind}-${Math.floor(paper / size)}`, digest, gate);
    return content[paper % size];
  }

  /** @param {number} paper @returns {Promise<Row>} */
  async function row(paper) {
    const [id, title, ...facts] = await member("rows", papersInRows, paper);
    const [authors = [], year = 0, venue = "", theme = 0, tags = [], tongue, status = ""] = facts;
    return { id, title, authors, year, venue, theme: themes[theme], tags, tongue, status, isPage: !facts.length };
  }

  /** @param {number} paper @returns {Promise<[string, string]>} abstract and note, "" for one that is not there; or a page's text */
  const texts = (paper) => member("texts", papersInTexts, paper);

  return { row, texts };
}
