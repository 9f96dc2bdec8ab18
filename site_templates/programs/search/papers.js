/** What is shown of a paper: its row, and its abstract and note for excerpts. */

import { indexPart } from "./store.js";

/**
 * @import { Tongue } from "../page/elements.js"
 * @typedef {{id: string, title: string, authors: string[], year: number, venue: string, theme: string,
 *   tags: string[], tongue?: Tongue, status: string}} Row
 */

/** @param {{papersInRows: number, papersInTexts: number, themes: string[]}} routing @param {string} digest */
export function createPapers({ papersInRows, papersInTexts, themes }, digest) {
  /** @param {string} kind @param {number} size @param {number} paper */
  async function member(kind, size, paper) {
    const { content } = await indexPart(`${kind}-${Math.floor(paper / size)}`, digest);
    return content[paper % size];
  }

  /** @param {number} paper @returns {Promise<Row>} */
  async function row(paper) {
    const [id, title, authors, year, venue, theme, tags, tongue, status] = await member("rows", papersInRows, paper);
    return { id, title, authors, year, venue, theme: themes[theme], tags, tongue, status: status ?? "" };
  }

  /** @param {number} paper @returns {Promise<[string, string]>} abstract and note; "" for one that is not there */
  const texts = (paper) => member("texts", papersInTexts, paper);

  return { row, texts };
}
