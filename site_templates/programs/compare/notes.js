/** The curator's notes on papers, as the search keeps them. */

import { loadSearch } from "../search/box.js";

/** @param {number[]} numbers @returns {Promise<string[]>} "" for what cannot be read */
export async function curatorsNotes(numbers) {
  try {
    const { engine } = await loadSearch();
    const { papers } = await engine.open();
    const texts = await Promise.all(numbers.map((number) => papers.texts(number)));
    return texts.map(([, note]) => note);
  } catch {
    return numbers.map(() => "");
  }
}
