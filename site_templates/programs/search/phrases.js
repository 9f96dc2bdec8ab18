/** Phrases: which papers have words one after another. */

import { decodeNumbers } from "./encoding.js";

/**
 * @import { Entry, Lexicon } from "./lexicon.js"
 * @typedef {Map<number, Set<number>>} Units where each paper has something
 */

const FIRST_UNIT_OUTSIDE_TITLE = 1 << 20;

/** @param {string[]} words @param {Lexicon} lexicon @returns {Promise<Set<number>>} */
export async function papersWithPhrase(words, lexicon) {
  const units = await Promise.all(words.map((word) => unitsByPaper(word, lexicon)));
  // Words of grammar are looked up in titles alone: elsewhere they stand for any word.
  const isAnyOutside = words.map((word) => lexicon.stopWords.has(word));
  const anchor = Math.max(0, isAnyOutside.indexOf(false));
  /** @param {Set<number>} places of the anchor @param {number} paper */
  const hasPhrase = (places, paper) =>
    Array.from(places).some((unit) =>
      units.every((papers, at) =>
        (isAnyOutside[at] && unit >= FIRST_UNIT_OUTSIDE_TITLE) || papers.get(paper)?.has(unit + at - anchor)
      )
    );
  const found = Array.from(units[anchor]).filter(([paper, places]) => hasPhrase(places, paper));
  return new Set(found.map(([paper]) => paper));
}

/** @param {string} word @param {Lexicon} lexicon @returns {Promise<Units>} where each paper has exactly this form */
async function unitsByPaper(word, lexicon) {
  /** @type {Units} */
  const units = new Map();
  /** @param {number} paper @param {number} unit */
  const add = (paper, unit) => units.set(paper, (units.get(paper) ?? new Set()).add(unit));
  const entry = await lexicon.exactly(word);
  if (!entry) return units;
  for (const { paper, first, span } of entry.postings.title) if (span === 1) add(paper, first);
  for (const [paper, unit] of await placesOf(entry, lexicon)) add(paper, FIRST_UNIT_OUTSIDE_TITLE + unit);
  return units;
}

/** Where a form stands outside titles. @param {Entry} entry @param {Lexicon} lexicon @returns {Promise<[number, number][]>} paper and unit */
async function placesOf({ home, at }, lexicon) {
  /** @type {string[]} */
  const all = await lexicon.file(`places-${home.number}`, home.places, (content) => content.split(" "));
  const numbers = decodeNumbers(all[at]);
  /** @type {[number, number][]} */
  const places = [];
  let [paper, unit] = [0, 0];
  for (let next = 0; next < numbers.length; next += 2) {
    if (numbers[next]) unit = 0;
    paper += numbers[next];
    unit += numbers[next + 1];
    places.push([paper, unit]);
  }
  return places;
}
