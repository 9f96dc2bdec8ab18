/** What is shown of a paper: its row, and its abstract and note for excerpts. */

import { indexPart } from "./store.js";

/**
 * @import { Tongue } from "../page/elements.js"
 * @import { Versions } from "./store.js"
 * @typedef {{id: string, title: string, authors: string[], year: number, venue: string, theme: string,
 *   tags: string[], tongue?: Tongue}} Row
 */

/** @param {{papersInRows: number, papersInTexts: number, themes: string[], versions: Versions}} routing */
export function createPapers({ papersInRows, papersInTexts, themes, versions }) {
  /** @param {number} paper @returns {Promise<{rows: any[], texts: string[]}>} with the versions of their texts */
  async function rowsBeside(paper) {
    const number = Math.floor(paper / papersInRows);
    return (await indexPart(`rows-${number}`, versions.rows[number])).content;
  }

  /** @param {number} paper @returns {Promise<Row>} */
  async function row(paper) {
    const { rows } = await rowsBeside(paper);
    const [id, title, authors, year, venue, theme, tags, tongue] = rows[paper % papersInRows];
    return { id, title, authors, year, venue, theme: themes[theme], tags, tongue };
  }

  /** @param {number} paper @returns {Promise<[string, string]>} abstract and note; "" for one that is not there */
  async function texts(paper) {
    const version = (await rowsBeside(paper)).texts[Math.floor((paper % papersInRows) / papersInTexts)];
    const { content } = await indexPart(`texts-${Math.floor(paper / papersInTexts)}`, version);
    return content[paper % papersInTexts];
  }

  return { row, texts };
}
