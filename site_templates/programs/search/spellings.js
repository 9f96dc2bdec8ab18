/** Words that may be meant by one with a typo: from the files of spellings, or all of a small index. */

import { decodeNumbers, decodeWords } from "./encoding.js";
import { lastNotAbove } from "./lexicon.js";
import { STEM } from "./stems.js";

/**
 * @import { Entry, Lexicon } from "./lexicon.js"
 * @typedef {{text: string, magnitude: number}} Candidate a word that may be meant
 * @typedef {Candidate & {spelling: string}} Spelled
 */

/**
 * Words from the list of spellings of that name that begin like `beginning`.
 * @param {Lexicon} lexicon
 * @param {string} list
 * @param {string} beginning
 * @param {number} mostFiles
 * @returns {Promise<Candidate[]>}
 */
export async function spellingsLike(lexicon, list, beginning, mostFiles) {
  let prefix = list + beginning.slice(0, 1);
  for (let length = 2; length <= beginning.length || span(lexicon, prefix) > mostFiles; length += 1) {
    if (length > beginning.length) return [];
    prefix = list + beginning.slice(0, length);
  }
  const from = lastNotAbove(lexicon.spellingFirsts, prefix);
  const parts = Array.from({ length: span(lexicon, prefix) }, (_, at) => spellingChunk(lexicon, from + at));
  return (await Promise.all(parts)).flat().filter(({ spelling }) => spelling.startsWith(prefix));
}

/** @param {Lexicon} lexicon @param {string} prefix @returns {number} how many files of spellings it reaches over */
const span = ({ spellingFirsts }, prefix) =>
  lastNotAbove(spellingFirsts, `${prefix}\uffff`) - lastNotAbove(spellingFirsts, prefix) + 1;

/** @param {Lexicon} lexicon @param {number} number @returns {Promise<Spelled[]>} */
const spellingChunk = (lexicon, number) =>
  lexicon.file(`spellings-${number}`, lexicon.versions.spellings[number], (content) => {
    const magnitudes = decodeNumbers(content.magnitudes);
    const spellings = decodeWords(content.words);
    return spellings.map((spelling, at) => ({ spelling, text: wordOf(spelling), magnitude: magnitudes[at] }));
  });

/** @param {Lexicon} lexicon @returns {Promise<Candidate[]>} of a small index, which has no files of spellings */
export async function everyWord(lexicon) {
  const chunks = await lexicon.chunksBetween(0, lexicon.firsts.length - 1);
  if (!lexicon.files.has("words")) lexicon.files.set("words", wordsOf(chunks));
  return lexicon.files.get("words");
}

/** @param {{entries: Entry[]}[]} chunks @returns {Candidate[]} */
function wordsOf(chunks) {
  const words = chunks.flatMap(({ entries }) => entries).filter(({ text, label }) =>
    label !== STEM && /^[^\d:]{3,}$/.test(text)
  );
  return words.map(candidateOf);
}

/** @param {Entry} entry @returns {Candidate} */
export const candidateOf = ({ text, home, at }) => ({ text, magnitude: Math.log2(1 + home.lists[at].length) });

/** @param {string} spelling */
function wordOf(spelling) {
  const word = spelling.slice(1);
  return /^[bd]/.test(spelling) ? Array.from(word).reverse().join("") : word;
}
