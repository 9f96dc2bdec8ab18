/** Conditions: which papers have a field's value, a phrase, or one of several. */

import { papersWithPhrase } from "./phrases.js";

/**
 * @import { Entry, Lexicon } from "./lexicon.js"
 * @import { Condition, Requirement } from "./query.js"
 * @typedef {{lexicon: Lexicon, years: number[], paths: Record<string, string>}} Index what conditions are tried on
 * @typedef {(paper: number) => boolean} Test
 */

const MOST_FILES = 4;

/** @param {Requirement[]} requirements @param {Index} index @returns {Promise<Test>} whether a paper fulfils them all */
export async function allOf(requirements, index) {
  const tests = await Promise.all(requirements.map((each) => testOf(each, index)));
  return (paper) => tests.every((test) => test(paper));
}

/** @param {Requirement} requirement @param {Index} index @returns {Promise<Test>} */
async function testOf(requirement, index) {
  if ("any" in requirement) {
    const tests = await Promise.all(requirement.any.map((each) => allOf(each, index)));
    return (paper) => tests.some((test) => test(paper));
  }
  const papers = await papersFulfilling(requirement, index);
  return (paper) => papers.has(paper) !== requirement.excluded;
}

/** @param {Condition} condition @param {Index} index @returns {Promise<Set<number>>} without regard to `excluded` */
async function papersFulfilling({ field, words, years, key, isPhrase }, index) {
  const { lexicon } = index;
  if (years) return papersOfYears(years, index);
  if (key) return papersWithKey(key, lexicon);
  if (field === "path") return papersOnPaths(words, index);
  if (isPhrase && !field) return papersWithPhrase(words, lexicon);
  if (field === "author") return papersBy(words, lexicon);
  const sets = await Promise.all(words.map((word) => papersWithWord(word, field, lexicon)));
  return sets.reduce((common, papers) => common.intersection(papers));
}

/** @param {[number, number]} span @param {Index} index */
async function papersOfYears([from, to], { years, lexicon }) {
  const wanted = years.filter((year) => from <= year && year <= to);
  return union(await Promise.all(wanted.map((year) => papersWithWord(String(year), "year", lexicon))));
}

/** @param {string} key @param {Lexicon} lexicon */
async function papersWithKey(key, lexicon) {
  return new Set((await lexicon.exactly(`:${key}`))?.postings.bodies[0]);
}

/** Papers on the reading paths whose name has all words. @param {string[]} words @param {Index} index */
async function papersOnPaths(words, { paths, lexicon }) {
  const named = Object.entries(paths).filter(([, name]) => words.every((word) => name.includes(word)));
  return union(await Promise.all(named.map(([id]) => papersWithKey(`paths/${id}`, lexicon))));
}

/** Papers with one author whose name has all words, or begins as they do. @param {string[]} words @param {Lexicon} lexicon */
async function papersBy(words, lexicon) {
  const found = await Promise.all(words.map((word) => authorsCalled(word, lexicon)));
  const common = found.reduce((some, others) => some.intersection(others));
  return new Set(Array.from(common, (author) => Number.parseInt(author)));
}

/** @param {string} word @param {Lexicon} lexicon @returns {Promise<Set<string>>} paper and place among its authors */
async function authorsCalled(word, lexicon) {
  const entries = (await entriesOfField(word, lexicon)).filter(({ text }) => text.startsWith(word));
  return new Set(entries.flatMap(({ postings }) => postings.names.map(({ paper, author }) => `${paper} ${author}`)));
}

/**
 * Papers with the word, or another form of its stem, anywhere or in one field; a field's word may be begun only.
 * @param {string} word
 * @param {string} field
 * @param {Lexicon} lexicon
 */
async function papersWithWord(word, field, lexicon) {
  const entries = field ? await entriesOfField(word, lexicon) : await lexicon.family(word);
  return new Set(entries.flatMap((entry) => papersOfField(entry, field, entry.text === word)));
}

/** @param {string} word @param {Lexicon} lexicon */
async function entriesOfField(word, lexicon) {
  const found = await Promise.all([lexicon.startingWith(word, MOST_FILES), lexicon.family(word)]);
  return Array.from(new Set(found.flat()));
}

/** A name has no other forms. @param {Entry} entry @param {string} field @param {boolean} isAsTyped */
function papersOfField({ label, postings: { bodies }, namePapers, titlePapers }, field, isAsTyped) {
  if (field === "title") return titlePapers;
  if (field) return label === field ? bodies[0] : [];
  return bodies.flat().concat(isAsTyped ? namePapers : [], titlePapers);
}

/** @param {Set<number>[]} sets @returns {Set<number>} */
const union = (sets) => sets.reduce((all, papers) => all.union(papers), new Set());
