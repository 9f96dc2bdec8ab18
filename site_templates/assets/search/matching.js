/** How well each paper holds a word: BM25F, field by field, over everything that the word may mean. */
(function (search) {
  "use strict";

  const FIELD_WEIGHTS = { title: 6, names: 6, label: 1.5, body: 1 };
  const TITLE_NORMALISATION = 0.4;
  const MEAN_TITLE = 9;
  const BODY_NORMALISATION = 0.7;
  const QUARTERS = 4;
  /** BM25's k1: how soon another occurrence counts for little. */
  const SATURATION = 1.2;

  /** What ranking must know of the whole list. */
  function createCorpus(content) {
    const lengths = search.encoding.decodeNumbers(content.lengths);
    const norms = lengths.map((quarters) => 1 - BODY_NORMALISATION + BODY_NORMALISATION * (quarters / QUARTERS));
    return { papers: content.papers, frequencies: content.frequencies, bodyNorms: Float32Array.from(norms) };
  }

  /**
   * @param {Meaning} meaning
   * @returns {{scores: Float32Array, papers: number}} a score for each paper, zero where the word is not, and in how
   *   many papers it is
   */
  function matchWord(meaning, corpus) {
    const parts = meaning.map((variants) => weighPart(variants, corpus));
    const frequencies = parts.length ? parts.reduce(leastOf) : new Float32Array(corpus.papers);
    let papers = 0;
    for (const frequency of frequencies) if (frequency > 0) papers += 1;
    const rarity = Math.log(1 + (corpus.papers - papers + 0.5) / (papers + 0.5));
    return { scores: frequencies.map((frequency) => (rarity * frequency) / (frequency + SATURATION)), papers, rarity };
  }

  function leastOf(one, other) {
    return one.map((value, at) => Math.min(value, other[at]));
  }

  function weighPart(variants, corpus) {
    const frequencies = new Float32Array(corpus.papers);
    for (const { entry, kind, weight } of variants) {
      const postings = entry.home.postings(entry);
      addBodies(frequencies, postings.bodies, entry.label ? FIELD_WEIGHTS.label * weight : weight, entry, corpus);
      addTitle(frequencies, postings.title, FIELD_WEIGHTS.title * weight);
      // A name has no other forms: Manning is not found by "manned".
      if (kind !== "stem" && kind !== "ending") addEach(frequencies, postings.names, FIELD_WEIGHTS.names * weight);
    }
    return frequencies;
  }

  function addBodies(frequencies, bodies, weight, entry, { bodyNorms, frequencies: classes }) {
    if (entry.label) {
      addEach(frequencies, bodies[0], weight);
      return;
    }
    bodies.forEach((papers, at) => {
      for (const paper of papers) frequencies[paper] += (weight * classes[at]) / bodyNorms[paper];
    });
  }

  function addTitle(frequencies, title, weight) {
    for (let at = 0; at < title.length; at += 4) {
      const norm = 1 - TITLE_NORMALISATION + (TITLE_NORMALISATION * title[at + 3]) / MEAN_TITLE;
      frequencies[title[at]] += weight / norm;
    }
  }

  function addEach(frequencies, papers, weight) {
    for (const paper of papers) frequencies[paper] += weight;
  }

  search.createCorpus = createCorpus;
  search.matchWord = matchWord;
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
