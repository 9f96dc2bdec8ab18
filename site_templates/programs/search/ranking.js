/**
 * The order of results. Papers that hold every word come first, then those that lack some. Within each, the sum of
 * the words' scores decides, raised where the words stand near each other in the title, in their order, and cover much
 * of it, or are one author's name.
 */

import { isOfName } from "./matching.js";

const RERANKED = 100;
const NEARNESS_BONUS = 0.4;
const PERSON_BONUS = 0.5;
const COVERAGE_BONUS = 1;
const WHOLE_BONUS = 3;
/** Where a paper has every word in the form that comes nearest to what was typed, title or not. */
const LITERAL_BONUS = 0.6;
/** Of a bonus, where the title has another form of the word. */
const SHARE_OF_FORMS = 0.6;
const OTHER_FORMS = new Set(["stem", "ending", "longer"]);
/** A score's bounds and steps: with a paper's number behind it, it stays below what a number holds exactly. */
const HIGHEST = 1024;
const STEPS = 1 << 20;
const MOST_PAPERS = 1 << 20;

/**
 * @import { TitlePlace } from "./postings.js"
 * @import { Match } from "./matching.js"
 * @import { Word } from "./query.js"
 * @import { Meaning } from "./variants.js"
 * @typedef {{paper: number, held: number, isPinned?: boolean}} Ranked a result; how many of the words it holds
 * @typedef {{word: Word, meaning: Meaning, match: Match}} Term
 * @import { Variant } from "./variants.js"
 * @typedef {TitlePlace & {exact: boolean, share: number}} Place `share` is how much of a bonus it brings
 */

/** @param {Term} term @returns {boolean} whether a paper without it lacks something */
export const isRequired = ({ word }) => !word.isStop && !word.isOptional;

/**
 * @param {Term[]} terms
 * @param {number} papers how many there are
 * @param {(paper: number) => boolean} isAllowed
 * @returns {Ranked[]}
 */
export function rank(terms, papers, isAllowed) {
  const required = terms.filter(isRequired);
  const { some, held, scores } = summed(terms, required, papers);
  const found = (required.length ? some : Array.from(held.keys())).filter(isAllowed);
  /** @param {number} paper */
  const isWhole = (paper) => held[paper] === required.length;
  const order = sorted(found, scores, isWhole);
  const best = order.slice(0, RERANKED);
  const isExact = addTitleBonuses(best, terms, scores);
  const reranked = sorted(best, scores, (paper) => isWhole(paper) || isExact.has(paper));
  const first = reranked.filter((paper) => isExact.has(paper));
  const others = reranked.filter((paper) => !isExact.has(paper));
  return [...first, ...others, ...order.slice(RERANKED)].map((paper) => ({ paper, held: held[paper] }));
}

/**
 * The papers that have some of the required words; for each paper, how many of these it holds, and its score: as much of
 * it as the words that it holds are of what all are worth.
 * @param {Term[]} terms
 * @param {Term[]} required
 * @param {number} papers
 */
function summed(terms, required, papers) {
  const [held, literal] = [new Uint8Array(papers), new Uint8Array(papers)];
  const [worth, scores] = [new Float64Array(papers), new Float64Array(papers)];
  for (const { match } of terms) for (const paper of match.papers) scores[paper] += match.scores[paper];
  /** @type {number[]} */
  const some = [];
  for (const { match } of required) {
    for (const paper of match.papers) {
      if (!held[paper]) some.push(paper);
      held[paper] += 1;
      if (match.exactness[paper] >= match.nearest - 0.001) literal[paper] += 1;
      worth[paper] += match.rarity;
    }
  }
  const possible = required.reduce((sum, { match }) => sum + match.rarity, 0);
  for (const paper of some) {
    scores[paper] *= worth[paper] / (possible || 1);
    if (literal[paper] === required.length) scores[paper] += LITERAL_BONUS * possible;
  }
  return { some, held, scores };
}

/**
 * Those that hold every word first, then the higher score, then the list's order. Numbers that tell all three are sorted
 * many times faster than papers by a rule.
 * @param {number[]} papers
 * @param {Float64Array} scores
 * @param {(paper: number) => boolean} isWhole
 * @returns {number[]}
 */
function sorted(papers, scores, isWhole) {
  const keys = new Float64Array(papers.length);
  for (let at = 0; at < keys.length; at += 1) {
    const paper = papers[at];
    const score = Math.min(HIGHEST, scores[paper]) + (isWhole(paper) ? HIGHEST : 0);
    keys[at] = Math.round((2 * HIGHEST - score) * STEPS) * MOST_PAPERS + paper;
  }
  keys.sort();
  return papers.map((_, at) => keys[at] % MOST_PAPERS);
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
  const authors = terms.map((term) => authorPlaces(term.meaning, candidates));
  /** @type {Set<number>} */
  const exact = new Set();
  for (const paper of best) {
    scores[paper] += personBonus(authors.map((ofWord) => ofWord.get(paper)), terms);
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
  for (const variant of meaning.flat()) {
    const [exact, share] = [variant.kind === "exact", isAsMeant(variant) ? 1 : SHARE_OF_FORMS];
    for (const place of variant.entry.postings.title) {
      if (!candidates.has(place.paper)) continue;
      const others = places.get(place.paper);
      if (others) others.push({ ...place, exact, share });
      else places.set(place.paper, [{ ...place, exact, share }]);
    }
  }
  return places;
}

/** Whether it is the very word that was typed, or meant. @param {Variant} variant */
const isAsMeant = ({ entry, kind, meant }) => !OTHER_FORMS.has(kind) && entry.text === meant;

/** Which of each paper's authors have a word in their name. @param {Meaning} meaning @param {Set<number>} candidates */
function authorPlaces(meaning, candidates) {
  /** @type {Map<number, Set<number>>} */
  const authors = new Map();
  for (const { entry, kind } of meaning.flat()) {
    if (!isOfName(kind)) continue;
    for (const { paper, author } of entry.postings.names) {
      if (candidates.has(paper)) authors.set(paper, (authors.get(paper) ?? new Set()).add(author));
    }
  }
  return authors;
}

/** Words that follow each other and are one author's. @param {(Set<number>|undefined)[]} found @param {Term[]} terms */
function personBonus(found, terms) {
  let bonus = 0;
  for (let at = 1; at < found.length; at += 1) {
    const [before, here] = [found[at - 1], found[at]];
    if (before && here && !before.isDisjointFrom(here)) bonus += PERSON_BONUS * pairRarity(terms, at);
  }
  return bonus;
}

/** @param {Term[]} terms @param {number} at the second of two words @returns {number} that of the commoner one */
const pairRarity = (terms, at) => Math.min(terms[at - 1].match.rarity, terms[at].match.rarity);

/** @param {Place[][]} found @param {number} units @param {Term[]} terms */
function titleBonus(found, units, terms) {
  const covered = new Set(
    found.flat().flatMap(({ first, span }) => Array.from({ length: span }, (_, at) => first + at)),
  );
  const share = Math.min(1, covered.size / units);
  const shapes = found.map(shareOf);
  const possible = terms.reduce((sum, { match }, at) => sum + match.rarity * shapes[at], 0);
  const holdsAll = found.every((places, at) => places.length || terms[at].word.isStop);
  return (COVERAGE_BONUS * share * share + (holdsAll ? WHOLE_BONUS : 0)) * possible + nearnessBonus(found, terms);
}

/** @param {Place[]} places of a word */
const shareOf = (places) => places.reduce((most, { share }) => Math.max(most, share), 0);

/** @param {Place[][]} found @param {number} units */
function isExactTitle(found, units) {
  return found.length === units &&
    found.every((places, at) => places.some(({ first, exact }) => exact && first === at));
}

/** Full where a word follows the one before it, the less the more stands between. @param {Place[][]} found @param {Term[]} terms */
function nearnessBonus(found, terms) {
  let bonus = 0;
  for (let at = 1; at < found.length; at += 1) {
    const nearest = nearestGap(found[at - 1], found[at]);
    bonus += (NEARNESS_BONUS / (1 + nearest)) * pairRarity(terms, at);
  }
  return bonus;
}

/** In numbers, not in a list of all pairs: a word can stand in a title a thousand times. @param {Place[]} lefts @param {Place[]} rights */
const nearestGap = (lefts, rights) =>
  lefts.reduce(
    (nearest, left) => rights.reduce((least, right) => Math.min(least, gapBetween(left, right)), nearest),
    Infinity,
  );

/** @param {Place} left @param {Place} right @returns {number} the units between them; without end against their order */
function gapBetween(left, right) {
  const gap = right.first - left.first - left.span;
  return gap < 0 ? Infinity : gap;
}
