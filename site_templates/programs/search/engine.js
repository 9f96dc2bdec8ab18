/** Answers queries. Knows no page: the same code runs in browsers and in the proof that is part of each build. */

import { load } from "../page/parts.js";
import { excerptFor, explain } from "./explanation.js";
import { createFolding } from "./folding.js";
import { isNothingButKeys, keysIn } from "./identifiers.js";
import { Lexicon } from "./lexicon.js";
import { createCorpus, matchWord } from "./matching.js";
import { createPapers } from "./papers.js";
import { hasOperators, plainQuery } from "./query.js";
import { isRequired, rank } from "./ranking.js";
import { lettersOf } from "./stems.js";
import { AT_ONCE, forgetPart, indexPart } from "./store.js";
import { guesses, isBarelyBegun, meaningOf } from "./variants.js";

/**
 * @import { Operators } from "../operators.js"
 * @import { Hit } from "./explanation.js"
 * @import { Query, Requirement, Word } from "./query.js"
 * @import { Gate } from "./store.js"
 * @import { Choices } from "./values.js"
 * @import { Ranked, Term } from "./ranking.js"
 * `languages` are those of the list, where the query is in none of its scripts.
 * Of what is `ranked`, numbers from `papers` on are pages of the list's own.
 * @typedef {{query: Query, terms: Term[], ranked: Ranked[], papers: number, suggestions: string[],
 *   unfulfilled: Requirement[], languages?: string[]}} Answer
 * @typedef {Awaited<ReturnType<typeof openIndex>>} Index
 * @typedef {ReturnType<typeof createEngine>} Engine
 */

const LONGEST_QUERY = 1000;
const MOST_SUGGESTIONS = 5;
const MOST_TERMS = 64;
/** Words from which on a query is taken for a sentence. */
const SENTENCE = 5;

export function createEngine() {
  /** @type {Promise<Index>|null} */
  let opening = null;

  function open() {
    opening ??= openIndex().catch((error) => {
      opening = null;
      forgetPart("index");
      throw error;
    });
    return opening;
  }

  /**
   * @param {string} typed
   * @param {Gate} gate asked before more of the index is loaded
   * @returns {Promise<Answer>} all that answers it, the best first
   */
  async function find(typed, gate = AT_ONCE) {
    const index = behind(await open(), gate);
    const text = typed.slice(0, LONGEST_QUERY);
    const query = hasOperators(text) ? (await operators()).parseQuery(text, index) : plainQuery(text, index);
    const answer = await answerQuery(query, index);
    if (answer.ranked.length || !query.conditions.length) return pinKeys(typed, answer, index);
    const plain = await answerQuery((await operators()).readAsTitle(query, index), index);
    return { ...plain, unfulfilled: query.conditions };
  }

  /**
   * @param {Answer} answer
   * @param {number} from
   * @param {number} to
   * @param {Gate} gate
   * @returns {Promise<Hit[]>} what to show
   */
  async function describe(answer, from, to, gate = AT_ONCE) {
    const index = behind(await open(), gate);
    return Promise.all(answer.ranked.slice(from, to).map((result) => explain(result, answer, index)));
  }

  /** Where an abstract or note holds what a row hides. @param {Hit} hit */
  const excerpt = async (hit) => excerptFor(hit, await open());

  return { open, find, describe, excerpt };
}

/** @returns {Promise<Operators>} */
const operators = () => load("programs/operators");

async function openIndex() {
  const { content } = await indexPart("index");
  const folding = createFolding(content.letters, content.symbols);
  /** @type {Set<string>} */
  const stopWords = new Set(content.stopWords.split(" "));
  /** @type {number[]} */
  const years = content.years;
  const lexicon = new Lexicon(content, stopWords);
  /** @type {{tags: string[], letter: RegExp}} */
  const languages = { tags: content.languages, letter: lettersOf(content.scripts) };
  const corpus = createCorpus(content);
  /** @param {Gate} gate */
  const papersBehind = (gate) => createPapers(content, gate);
  const papers = papersBehind(AT_ONCE);
  /** @type {Map<string, Pick<Term, "meaning"|"match">>} */
  const terms = new Map();
  /** @type {Record<string, string>} */
  const paths = Object.fromEntries(
    Object.entries(content.paths).map(([id, title]) => [id, folding.withoutAccents(`${id} ${title}`).toLowerCase()]),
  );
  /** @type {Choices} */
  const choices = content.choices;
  return {
    folding,
    stopWords,
    years,
    paths,
    choices,
    lexicon,
    papers,
    papersBehind,
    corpus,
    languages,
    terms,
    count: content.papers,
  };
}

/** @param {Index} index @param {Gate} gate @returns {Index} the same, which asks before it loads more */
const behind = (index, gate) => ({ ...index, lexicon: index.lexicon.behind(gate), papers: index.papersBehind(gate) });

/** @param {Query} query @param {Index} index @returns {Promise<Answer>} */
async function answerQuery(query, index) {
  const [terms, allowed] = await Promise.all([
    Promise.all(query.words.map((word) => knownTerm(word, index))),
    query.conditions.length ? (await operators()).allOf(query.conditions, index) : null,
  ]);
  /** @type {Answer} */
  const nothing = { query, terms, ranked: [], papers: index.count, suggestions: [], unfulfilled: [] };
  if (!terms.length && !allowed) return nothing;
  const ranked = await rankOrGuess(terms, allowed ?? (() => true), index);
  if (!ranked.length && isForeign(query.typed, index)) {
    return { ...nothing, languages: index.languages.tags };
  }
  const suggestions = ranked.length ? [] : await suggest(query.words, index.lexicon);
  return { ...nothing, ranked, suggestions };
}

/** @param {string} typed @param {Index} index @returns {boolean} whether it has letters, but none of the list's scripts */
const isForeign = (typed, { languages }) => /\p{L}/u.test(typed) && !languages.letter.test(typed);

/** The words before the one that is typed stay the same from key to key. @param {Word} word @param {Index} index */
async function knownTerm(word, index) {
  const { text, isLast, joined } = word;
  const key = [text, isLast, ...joined].join(" ");
  const { meaning, match } = index.terms.get(key) ?? await termOf(word, index);
  if (index.terms.size > MOST_TERMS) index.terms.clear();
  index.terms.set(key, { meaning, match });
  return { word: isBarelyBegun(word) && !meaning.length ? { ...word, isOptional: true } : word, meaning, match };
}

/** @param {Word} word @param {Index} index @returns {Promise<Term>} */
async function termOf(word, index) {
  const meaning = await meaningOf(word, index.lexicon);
  return { word, meaning, match: matchWord(meaning, index.corpus) };
}

/**
 * Where no paper holds every word, one of them may be a typo that happens to be a word. In a sentence it is not: there
 * some words are bound to be missing.
 * @param {Term[]} terms
 * @param {(paper: number) => boolean} isAllowed
 * @param {Index} index
 */
async function rankOrGuess(terms, isAllowed, index) {
  const ranked = rank(terms, index.corpus.papers, isAllowed);
  const required = terms.filter(isRequired);
  if (!required.length || required.length >= SENTENCE || ranked[0]?.held === required.length) return ranked;
  await Promise.all(required.map((term) => widen(term, index)));
  return rank(terms, index.corpus.papers, isAllowed);
}

/** @param {Term} term @param {Index} index */
async function widen(term, index) {
  if (term.meaning.length !== 1) return;
  const guessed = await (await guesses(index.lexicon)).guessedMeaning(term.word, index.lexicon);
  if (guessed.length !== 1) return;
  const known = new Set(term.meaning[0].map(({ entry }) => entry));
  term.meaning = [term.meaning[0].concat(guessed[0].filter(({ entry }) => !known.has(entry)))];
  term.match = matchWord(term.meaning, index.corpus);
}

/** @param {string} typed @param {Answer} answer @param {Index} index @returns {Promise<Answer>} */
async function pinKeys(typed, answer, { lexicon }) {
  const keys = keysIn(typed).map((key) => `:${key}`);
  const entries = await Promise.all(keys.map((key) => lexicon.exactly(key)));
  const pinned = new Set(entries.flatMap((entry) => entry?.postings.bodies[0] ?? []));
  const isAll = isNothingButKeys(typed);
  if (!pinned.size && !isAll) return answer;
  const rest = isAll ? [] : answer.ranked.filter(({ paper }) => !pinned.has(paper));
  const first = Array.from(pinned, (paper) => ({ paper, held: answer.terms.length, isPinned: true }));
  return { ...answer, ranked: [...first, ...rest], suggestions: [] };
}

/** @param {Word[]} words @param {Lexicon} lexicon */
async function suggest(words, lexicon) {
  const { suggestionsFor } = await guesses(lexicon);
  const near = await Promise.all(words.map((word) => suggestionsFor(word, lexicon)));
  return Array.from(new Set(near.flatMap((found) => found.slice(0, MOST_SUGGESTIONS)))).slice(0, MOST_SUGGESTIONS);
}
