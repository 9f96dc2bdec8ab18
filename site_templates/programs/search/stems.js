/** Stems words as the build does, in the languages of the list that need it: see `generator/search/languages.py`. */

import { indexPart } from "./store.js";

/** @import { Versions } from "./store.js" */

/** The label of a form that stands in no paper: the stem by which its family is found. */
export const STEM = "stem";

/** @param {string[]} scripts by Unicode's names @returns {RegExp} a letter of one of them */
export const lettersOf = (scripts) => new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join("")}]`, "u");

/**
 * @param {Record<string, string>} stemmers by the script of the words that they know
 * @param {Versions} versions
 */
export function createStems(stemmers, versions) {
  const known = Object.entries(stemmers).map(([script, name]) => ({ letter: lettersOf([script]), name }));

  /** @param {string} word @returns {Promise<string>} itself where its script has no stemmer */
  return async (word) => {
    const stemmer = known.find(({ letter }) => letter.test(word));
    return stemmer ? (await indexPart("stems", versions.stems[0])).content[stemmer.name](word) : word;
  };
}
