/** What a typed word may mean: itself, another form of its stem, a word it begins; where it is none, what is guessed. */

import { load, part } from "../page/parts.js";

/** How much of its weight a word keeps in another shape: the exact form counts most, a correction least. */
const WEIGHTS = {
  exact: 1,
  joined: 0.95,
  stem: 0.3,
  ending: 0.3,
  split: 0.6,
  prefix: 0.55,
  longer: 0.25,
  typo: 0.5,
  typos: 0.3,
};
const MOST_PREFIX_FILES = 4;
const MOST_PREFIX_WORDS = 4;
/** Letters; so many behind other words begin too much to guess at. */
const SHORTEST_PREFIX = 3;

/**
 * @import { Guesses } from "../guesses.js"
 * @import { Entry, Lexicon } from "./lexicon.js"
 * @import { Word } from "./query.js"
 * @typedef {keyof typeof WEIGHTS} Kind
 *
 * `meant` is the word that a guess comes from.
 * @typedef {{entry: Entry, kind: Kind, weight: number, meant: string}} Variant
 *
 * What a word may mean: any of the variants of each part. Only a word that is split has more than one part.
 * @typedef {Variant[][]} Meaning
 */

/** @param {Entry} entry @param {Kind} kind @param {string} meant @returns {Variant} */
export const variant = (entry, kind, meant = entry.text) => ({ entry, kind, weight: WEIGHTS[kind], meant });

/**
 * What needs no guessing; where there is nothing, the nearest guesses.
 * @param {Word} word
 * @param {Lexicon} lexicon
 * @returns {Promise<Meaning>}
 */
export async function meaningOf(word, lexicon) {
  const [known, joined, begun] = await Promise.all([
    knownVariants(word.text, lexicon),
    joinedVariants(word, lexicon),
    word.isLast ? lexicon.startingWith(word.text, MOST_PREFIX_FILES, isBarelyBegun(word) ? 0 : MOST_PREFIX_WORDS) : [],
  ]);
  const hasExact = known.length > 0;
  const longer = begun
    .filter((entry) => entry.text !== word.text && !known.some((other) => other.entry === entry))
    .map((entry) => variant(entry, hasExact ? "longer" : "prefix"));
  const certain = known.concat(joined, longer);
  return certain.length ? [certain] : (await guesses(lexicon)).guessedMeaning(word, lexicon);
}

/** @param {Lexicon} lexicon @returns {Promise<Guesses>} what is loaded for words that are not known */
export async function guesses({ gate }) {
  if (!part("programs/guesses")) await gate();
  return load("programs/guesses");
}

/** @param {Word} word @returns {boolean} whether too little of it is typed, behind other words, to say what it begins */
export const isBarelyBegun = ({ text, isLast, joined }) => isLast && joined.length > 0 && text.length < SHORTEST_PREFIX;

/** @param {string} text @param {Lexicon} lexicon */
export async function knownVariants(text, lexicon) {
  const family = await lexicon.family(text);
  return family.map((entry) => variant(entry, entry.text === text ? "exact" : "stem"));
}

/** @param {Word} word @param {Lexicon} lexicon */
async function joinedVariants(word, lexicon) {
  const families = await Promise.all(word.joined.map((text) => entriesOf(text, lexicon)));
  return families.flat().map((entry) => variant(entry, "joined"));
}

/** @param {string} text @param {Lexicon} lexicon @returns {Promise<Entry[]>} those of this very word */
export async function entriesOf(text, lexicon) {
  return (await lexicon.family(text)).filter((entry) => entry.text === text);
}
