/** Answers queries. Knows no page: the same code runs in browsers and in the proof that is part of each build. */
(function (search) {
  "use strict";

  const { meaningOf, guessedMeaning, suggestionsFor } = search.variants;
  const MOST_SUGGESTIONS = 5;

  /**
   * @typedef {{terms: object[], ranked: Ranked[], note: string, suggestions: string[], query: object}} Answer
   */

  /** @param {(name: string, version: string) => Promise<void>} load runs the script of a part of the index */
  search.createEngine = function createEngine(load) {
    const store = search.createStore(load);
    let opening = null;

    function open() {
      if (!opening) {
        opening = store.routing().then(openIndex);
        opening.catch(() => {
          opening = null;
          store.forget("index");
        });
      }
      return opening;
    }

    function openIndex(routing) {
      const { content, digest } = routing;
      const folding = search.createFolding(content.letters, content.symbols);
      const stopWords = new Set(content.stopWords.split(" "));
      const lexicon = new search.Lexicon(store, routing, stopWords);
      const papers = search.createPapers(store, content, digest);
      return { content, folding, stopWords, lexicon, papers, corpus: search.createCorpus(content) };
    }

    /** @returns {Promise<Answer>} all that answers `typed`, the best first */
    async function find(typed) {
      const index = await open();
      const query = search.parseQuery(typed, index);
      const answer = await answerQuery(query, index);
      if (answer.ranked.length || !query.conditions.length) return pinKeys(typed, answer, index);
      const plain = await answerQuery(search.plainQuery(typed, index), index);
      return { ...plain, unfulfilled: query.conditions };
    }

    /** @returns {Promise<Hit[]>} what to show of some of an answer's results */
    async function describe(answer, from, to) {
      const index = await open();
      return Promise.all(answer.ranked.slice(from, to).map((result) => search.explain(result, answer, index)));
    }

    /** @returns {Promise<{source: string, pieces: Piece[]}>} where an abstract or note holds what a row hides */
    async function excerpt(answer, at, hit) {
      return search.excerptFor(hit, answer.ranked[at], await open());
    }

    return { open, find, describe, excerpt };
  };

  async function answerQuery(query, index) {
    const [terms, allowed] = await Promise.all([
      Promise.all(query.words.map((word) => termOf(word, index))),
      allowedPapers(query.conditions, index),
    ]);
    const isAllowed = (paper) => !allowed || allowed(paper);
    if (!terms.length && !allowed) return { query, terms, ranked: [], suggestions: [], unfulfilled: [] };
    const ranked = await rankOrGuess(terms, isAllowed, index);
    const suggestions = ranked.length ? [] : await suggest(query.words, index.lexicon);
    return { query, terms, ranked, suggestions, unfulfilled: [] };
  }

  async function termOf(word, index) {
    const meaning = await meaningOf(word, index.lexicon);
    return { word, meaning, match: search.matchWord(meaning, index.corpus) };
  }

  /** Where no paper holds every word, one of them may be a typo that happens to be a word. */
  async function rankOrGuess(terms, isAllowed, index) {
    const ranked = search.rank(terms, index.corpus.papers, isAllowed);
    const required = terms.filter(({ word }) => !word.isStop).length;
    if (!required || (ranked.length && ranked[0].held === required)) return ranked;
    await Promise.all(terms.filter(({ word }) => !word.isStop).map((term) => widen(term, index)));
    return search.rank(terms, index.corpus.papers, isAllowed);
  }

  async function widen(term, index) {
    if (term.meaning.length !== 1) return;
    const guessed = await guessedMeaning(term.word, index.lexicon);
    if (guessed.length !== 1) return;
    const known = new Set(term.meaning[0].map(({ entry }) => entry));
    term.meaning = [term.meaning[0].concat(guessed[0].filter(({ entry }) => !known.has(entry)))];
    term.match = search.matchWord(term.meaning, index.corpus);
  }

  /** @returns {Promise<((paper: number) => boolean)|null>} null where there are no conditions */
  async function allowedPapers(conditions, { lexicon, content }) {
    if (!conditions.length) return null;
    const sets = await Promise.all(conditions.map((each) => search.papersFulfilling(each, lexicon, content.years)));
    return (paper) => conditions.every(({ excluded }, at) => sets[at].has(paper) !== excluded);
  }

  async function pinKeys(typed, answer, { lexicon }) {
    const pinned = [];
    for (const key of search.keysIn(typed)) {
      const entries = await lexicon.family(`:${key}`);
      const found = entries.find((entry) => entry.text === `:${key}`);
      if (found) pinned.push(...found.home.postings(found).bodies[0]);
    }
    if (!pinned.length) return answer;
    const rest = answer.ranked.filter(({ paper }) => !pinned.includes(paper));
    const held = answer.terms.length;
    const first = Array.from(new Set(pinned), (paper) => ({ paper, held, isPinned: true }));
    return { ...answer, ranked: first.concat(rest), suggestions: [] };
  }

  async function suggest(words, lexicon) {
    const near = await Promise.all(words.map((word) => suggestionsFor(word, lexicon)));
    return Array.from(new Set(near.flatMap((found) => found.slice(0, MOST_SUGGESTIONS)))).slice(0, MOST_SUGGESTIONS);
  }
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
