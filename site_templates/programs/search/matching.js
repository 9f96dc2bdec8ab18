/** How well each paper holds a word: BM25F, field by field, over everything that the word may mean. */

import { decodeNumbers } from "./encoding.js";

const FIELD_WEIGHTS = { title: 6, names: 6, label: 1.5 };
const TITLE_NORMALISATION = 0.4;
const MEAN_TITLE = 9;
const BODY_NORMALISATION = 0.7;
const QUARTERS = 4;
/** BM25's k1: how soon another occurrence counts for little. */
const SATURATION = 1.2;
const EXACTNESS = 1;

/**
 * @import { Kind, Meaning, Variant } from "./variants.js"
 * @typedef {ReturnType<typeof createCorpus>} Corpus
 * The papers that have the word; every paper's score, and the weight of its nearest form, zero for those without it; the
 * greatest such weight there is; what the word is worth.
 * @typedef {{papers: number[], scores: Float32Array, exactness: Float32Array, nearest: number, rarity: number}} Match
 */

/**
 * What ranking must know of the list, whose own pages count on after its papers.
 * @param {{papers: number, pages: number, frequencies: number[], lengths: string}} content
 */
export function createCorpus(content) {
  const lengths = decodeNumbers(content.lengths);
  const norms = lengths.map((quarters) => 1 - BODY_NORMALISATION + BODY_NORMALISATION * (quarters / QUARTERS));
  return {
    papers: content.papers + content.pages,
    frequencies: content.frequencies,
    bodyNorms: Float32Array.from(norms),
  };
}

/**
 * A paper's score for a word: how often and where it holds it (saturated), and how exactly. Only papers that hold it are
 * looked at, as a program that has just been loaded is slow.
 * @param {Meaning} meaning
 * @param {Corpus} corpus
 * @returns {Match}
 */
export function matchWord(meaning, corpus) {
  const parts = meaning.map((variants) => scorePart(variants, corpus));
  const { papers, scores, exactness } = parts.length ? parts.reduce(both) : scorePart([], corpus);
  const rarity = Math.log(1 + (corpus.papers - papers.length + 0.5) / (papers.length + 0.5));
  for (const paper of papers) scores[paper] *= rarity;
  return { papers, scores, exactness, nearest: Math.max(0, ...meaning.flat().map(({ weight }) => weight)), rarity };
}

/** @typedef {Pick<Match, "papers"|"scores"|"exactness">} Scored */

/** What has one part of a word and the other. @param {Scored} one @param {Scored} other @returns {Scored} */
function both(one, other) {
  const scores = one.scores.map((score, paper) => Math.min(score, other.scores[paper]));
  return { ...one, papers: one.papers.filter((paper) => scores[paper]), scores };
}

/** @param {Variant[]} variants @param {Corpus} corpus @returns {Scored} */
function scorePart(variants, corpus) {
  const [scores, exactness] = [new Float32Array(corpus.papers), new Float32Array(corpus.papers)];
  /** @type {number[]} */
  const papers = [];
  for (const variant of variants.toSorted((one, other) => one.weight - other.weight)) {
    weigh(variant, corpus, (paper, frequency) => {
      if (!scores[paper]) papers.push(paper);
      scores[paper] += frequency * variant.weight;
      exactness[paper] = variant.weight;
    });
  }
  for (const paper of papers) {
    scores[paper] = scores[paper] / (scores[paper] + SATURATION) + EXACTNESS * exactness[paper];
  }
  return { papers, scores, exactness };
}

/** A name has no other forms: Manning is not found by "manned". @param {Kind} kind */
export const isOfName = (kind) => kind !== "stem";

/** @param {Variant} variant @param {Corpus} corpus @param {(paper: number, frequency: number) => void} add */
function weigh({ entry, kind }, { bodyNorms, frequencies }, add) {
  const { bodies, title } = entry.postings;
  if (entry.label) { for (const paper of bodies[0]) add(paper, FIELD_WEIGHTS.label); }
  else bodies.forEach((papers, at) => papers.forEach((paper) => add(paper, frequencies[at] / bodyNorms[paper])));
  for (const { paper, units } of title) {
    add(paper, FIELD_WEIGHTS.title / (1 - TITLE_NORMALISATION + (TITLE_NORMALISATION * units) / MEAN_TITLE));
  }
  if (isOfName(kind)) { for (const paper of new Set(entry.namePapers)) add(paper, FIELD_WEIGHTS.names); }
}
