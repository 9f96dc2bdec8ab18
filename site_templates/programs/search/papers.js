/** What is shown of a paper, or of a page of the list's own: its row, and its texts for excerpts. */

import { indexPart } from "./store.js";

/**
 * @import { Tongue } from "../page/elements.js"
 * @import { Gate, Versions } from "./store.js"
 * @typedef {ReturnType<typeof createPapers>} Papers
 * @typedef {{id: string, title: string, authors: string[], year: number, venue: string, theme: string,
 *   tags: string[], tongue?: Tongue, status: string, isPage: boolean}} Row
 */

/**
 * @param {{papersInRows: number, papersInTexts: number, themes: string[], versions: Versions}} routing
 * @param {Gate} gate
 */
export function createPapers({ papersInRows, papersInTexts, themes, versions }, gate) {
  /** @param {number} paper @returns {Promise<{rows: any[], texts: string[]}>} with the versions of their texts */
  async function rowsBeside(paper) {
    const number = Math.floor(paper / papersInRows);
    return (await indexPart(`rows-${number}`, versions.rows[number], gate)).content;
  }

  /** @param {number} paper @returns {Promise<Row>} */
  async function row(paper) {
    const { rows } = await rowsBeside(paper);
    const [id, title, ...facts] = rows[paper % papersInRows];
    const [authors = [], year = 0, venue = "", theme = 0, tags = [], tongue, status = ""] = facts;
    return { id, title, authors, year, venue, theme: themes[theme], tags, tongue, status, isPage: !facts.length };
  }

  /** @param {number} paper @returns {Promise<[string, string]>} abstract and note, "" for one that is not there; or a page's text */
  async function texts(paper) {
    const version = (await rowsBeside(paper)).texts[Math.floor((paper % papersInRows) / papersInTexts)];
    const { content } = await indexPart(`texts-${Math.floor(paper / papersInTexts)}`, version, gate);
    return content[paper % papersInTexts];
  }

  return { row, texts };
}
