/**
 * The order of results. Papers that hold every word come first, then those that lack some. Within each, the sum of
 * the words' scores decides, raised where the words stand together in the title and cover much of it.
 */

const RERANKED = 200;
const NEIGHBOUR_BONUS = 0.25;
const COVERAGE_BONUS = 0.6;
const WHOLE_BONUS = 1;

/**
 * @import { TitlePlace } from "./postings.js"
 * @import { Match } from "./matching.js"
 * @import { Word } from "./query.js"
 * @import { Meaning } from "./variants.js"
 * @typedef {{paper: number, held: number, isPinned?: boolean}} Ranked a result; how many of the words it holds
 * @typedef {{word: Word, meaning: Meaning, match: Match}} Term
 * @typedef {TitlePlace & {exact: boolean}} Place
 */

/**
 * @param {Term[]} terms
 * @param {number} papers how many there are
 * @param {(paper: number) => boolean} isAllowed
 * @returns {Ranked[]}
 */
export function rank(terms, papers, isAllowed) {
  const required = terms.filter(({ word }) => !word.isStop);
  const held = summed(required, papers, Math.sign);
  const scores = summed(terms, papers, (score) => score);
  /** @type {number[]} */
  const found = [];
  for (let paper = 0; paper < papers; paper += 1) {
    if (!isAllowed(paper) || (required.length && !held[paper])) continue;
    if (required.length) scores[paper] *= held[paper] / required.length;
    found.push(paper);
  }
  /** @param {number} one @param {number} other */
  const order = (one, other) =>
    Number(held[other] === required.length) - Number(held[one] === required.length) || scores[other] - scores[one] ||
    one - other;
  found.sort(order);
  const best = found.slice(0, RERANKED);
  const isExact = addTitleBonuses(best, terms, scores);
  best.sort((one, other) => Number(isExact.has(other)) - Number(isExact.has(one)) || order(one, other));
  return best.concat(found.slice(RERANKED)).map((paper) => ({ paper, held: held[paper] }));
}

/** Over the terms, for each paper. @param {Term[]} terms @param {number} papers @param {(score: number) => number} worth */
function summed(terms, papers, worth) {
  const sums = new Float64Array(papers);
  for (const { match } of terms) match.scores.forEach((score, paper) => (sums[paper] += worth(score)));
  return sums;
}

/**
 * @param {number[]} best
 * @param {Term[]} terms
 * @param {Float64Array} scores
 * @returns {Set<number>} the papers whose title the query is
 */
function addTitleBonuses(best, terms, scores) {
  const candidates = new Set(best);
  const places = terms.map((term) => titlePlaces(term.meaning, candidates));
  /** @type {Set<number>} */
  const exact = new Set();
  for (const paper of best) {
    const found = places.map((ofWord) => ofWord.get(paper) ?? []);
    const units = found.flat().reduce((most, place) => Math.max(most, place.units), 0);
    if (!units) continue;
    if (isExactTitle(found, units)) exact.add(paper);
    scores[paper] += titleBonus(found, units, terms);
  }
  return exact;
}

/** Where each paper's title has what a word may mean. @param {Meaning} meaning @param {Set<number>} candidates */
function titlePlaces(meaning, candidates) {
  /** @type {Map<number, Place[]>} */
  const places = new Map();
  for (const { entry, kind } of meaning.flat()) {
    for (const place of entry.postings.title) {
      if (!candidates.has(place.paper)) continue;
      places.set(place.paper, [...(places.get(place.paper) ?? []), { ...place, exact: kind === "exact" }]);
    }
  }
  return places;
}

/** @param {Place[][]} found @param {number} units @param {Term[]} terms */
function titleBonus(found, units, terms) {
  const covered = new Set(
    found.flat().flatMap(({ first, span }) => Array.from({ length: span }, (_, at) => first + at)),
  );
  const share = Math.min(1, covered.size / units);
  const possible = terms.reduce((sum, { match }) => sum + match.rarity, 0);
  const holdsAll = found.every((places, at) => places.length || terms[at].word.isStop);
  return (COVERAGE_BONUS * share * share + (holdsAll ? WHOLE_BONUS : 0)) * possible + neighbourBonus(found, terms);
}

/** @param {Place[][]} found @param {number} units */
function isExactTitle(found, units) {
  return found.length === units &&
    found.every((places, at) => places.some(({ first, exact }) => exact && first === at));
}

/** @param {Place[][]} found @param {Term[]} terms */
function neighbourBonus(found, terms) {
  let bonus = 0;
  for (let at = 1; at < found.length; at += 1) {
    const follows = found[at - 1].some((left) => found[at].some((right) => right.first === left.first + left.span));
    if (follows) bonus += NEIGHBOUR_BONUS * Math.min(terms[at - 1].match.rarity, terms[at].match.rarity);
  }
  return bonus;
}
