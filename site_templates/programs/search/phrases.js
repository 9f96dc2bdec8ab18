/** Conditions: which papers have a phrase, a field's value, or neither. */

/**
 * @import { Entry, Lexicon } from "./lexicon.js"
 * @import { Condition } from "./query.js"
 * @typedef {Map<number, Set<number>>} Units where each paper has something
 */

const MOST_FILES = 4;
const FIRST_UNIT_OUTSIDE_TITLE = 1 << 20;

/**
 * @param {Condition} condition
 * @param {Lexicon} lexicon
 * @param {number[]} years of papers on the list
 * @returns {Promise<Set<number>>} the papers that fulfil it, without regard to `excluded`
 */
export async function papersFulfilling(condition, lexicon, years) {
  if (condition.years) return papersOfYears(condition.years, years, lexicon);
  if (condition.isPhrase) return papersWithPhrase(condition.words, lexicon);
  const sets = await Promise.all(condition.words.map((word) => papersWithWord(word, condition.field, lexicon)));
  return sets.reduce((common, papers) => common.intersection(papers));
}

/** @param {[number, number]} span @param {number[]} years @param {Lexicon} lexicon */
async function papersOfYears([from, to], years, lexicon) {
  const wanted = years.filter((year) => from <= year && year <= to);
  const sets = await Promise.all(wanted.map((year) => papersWithWord(String(year), "year", lexicon)));
  return new Set(sets.flatMap((papers) => Array.from(papers)));
}

/**
 * Papers with the word, or another form of its stem, anywhere or in one field; a field's word may be begun only.
 * @param {string} word
 * @param {string} field
 * @param {Lexicon} lexicon
 */
async function papersWithWord(word, field, lexicon) {
  const entries = field ? await lexicon.startingWith(word, MOST_FILES) : await lexicon.family(word);
  const exact = field ? await lexicon.family(word) : [];
  /** @type {Set<number>} */
  const papers = new Set();
  for (const entry of new Set(entries.concat(exact))) {
    for (const paper of papersOfField(entry, field)) papers.add(paper);
  }
  return papers;
}

/** @param {Entry} entry @param {string} field */
function papersOfField(entry, field) {
  const { bodies, names } = entry.postings;
  if (field === "author") return names;
  if (field) return entry.label === field ? bodies[0] : [];
  return bodies.flat().concat(names, entry.titlePapers);
}

/** @param {string[]} words @param {Lexicon} lexicon */
async function papersWithPhrase(words, lexicon) {
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
  for (const [paper, unit] of await lexicon.places(entry)) add(paper, FIRST_UNIT_OUTSIDE_TITLE + unit);
  return units;
}
