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
 * @typedef {{scores: Float32Array, rarity: number}} Match zero for papers without the word; what it is worth
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
 * A paper's score for a word: how often and where it holds it (saturated), and how exactly.
 * @param {Meaning} meaning
 * @param {Corpus} corpus
 * @returns {Match}
 */
export function matchWord(meaning, corpus) {
  const parts = meaning.map((variants) => scorePart(variants, corpus));
  const scores = parts.length ? parts.reduce(lower) : new Float32Array(corpus.papers);
  let papers = 0;
  for (let paper = 0; paper < scores.length; paper += 1) if (scores[paper]) papers += 1;
  const rarity = Math.log(1 + (corpus.papers - papers + 0.5) / (papers + 0.5));
  for (let paper = 0; paper < scores.length; paper += 1) scores[paper] *= rarity;
  return { scores, rarity };
}

/** @param {Float32Array<ArrayBuffer>} one @param {Float32Array<ArrayBuffer>} other */
const lower = (one, other) => one.map((score, paper) => Math.min(score, other[paper]));

/** @param {Variant[]} variants @param {Corpus} corpus */
function scorePart(variants, corpus) {
  const { papers } = corpus;
  const [scores, exactness] = [new Float32Array(papers), new Float32Array(papers)];
  const weights = Array.from(new Set(variants.map(({ weight }) => weight))).sort((one, other) => one - other);
  for (const weight of weights) {
    const frequencies = new Float32Array(papers);
    for (const variant of variants) if (variant.weight === weight) weigh(variant, frequencies, corpus);
    for (let paper = 0; paper < papers; paper += 1) {
      if (!frequencies[paper]) continue;
      scores[paper] += frequencies[paper] * weight;
      exactness[paper] = weight;
    }
  }
  for (let paper = 0; paper < papers; paper += 1) {
    if (scores[paper]) scores[paper] = scores[paper] / (scores[paper] + SATURATION) + EXACTNESS * exactness[paper];
  }
  return scores;
}

/** A name has no other forms: Manning is not found by "manned". @param {Kind} kind */
export const isOfName = (kind) => kind !== "stem" && kind !== "ending";

/** @param {Variant} variant @param {Float32Array} frequencies @param {Corpus} corpus */
function weigh({ entry, kind }, frequencies, { bodyNorms, frequencies: classes }) {
  const { bodies, title } = entry.postings;
  if (entry.label) { for (const paper of bodies[0]) frequencies[paper] += FIELD_WEIGHTS.label; }
  else {bodies.forEach((papers, at) =>
      papers.forEach((paper) => (frequencies[paper] += classes[at] / bodyNorms[paper]))
    );}
  for (const { paper, units } of title) {
    frequencies[paper] += FIELD_WEIGHTS.title / (1 - TITLE_NORMALISATION + (TITLE_NORMALISATION * units) / MEAN_TITLE);
  }
  if (isOfName(kind)) { for (const paper of new Set(entry.namePapers)) frequencies[paper] += FIELD_WEIGHTS.names; }
}
