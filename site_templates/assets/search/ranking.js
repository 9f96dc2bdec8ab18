/**
 * The order of results. Papers that hold every word come first, then those that lack some. Within each, the sum of
 * the words' scores decides, raised where the words stand together in the title and cover much of it.
 */
(function (search) {
  "use strict";

  const RERANKED = 200;
  const NEIGHBOUR_BONUS = 0.25;
  const COVERAGE_BONUS = 0.6;
  const WHOLE_BONUS = 1;
  const EXACT_TITLE = 1e6;

  /**
   * @typedef {{paper: number, score: number, held: number}} Ranked
   */

  /**
   * @param {{word: Word, meaning: Meaning, match: {scores: Float32Array, rarity: number}}[]} terms
   * @param {(paper: number) => boolean} isAllowed
   * @returns {Ranked[]}
   */
  function rank(terms, papers, isAllowed) {
    const required = terms.filter(({ word }) => !word.isStop);
    const ranked = [];
    for (let paper = 0; paper < papers; paper += 1) {
      const held = required.filter(({ match }) => match.scores[paper] > 0).length;
      if (!isAllowed(paper) || (required.length && !held)) continue;
      const score = terms.reduce((sum, { match }) => sum + match.scores[paper], 0);
      ranked.push({ paper, held, score: score * shareHeld(held, required.length) });
    }
    ranked.sort(byRank(required.length));
    return rerank(ranked, terms, required.length);
  }

  const shareHeld = (held, required) => (required ? held / required : 1);

  function byRank(required) {
    const holdsAll = ({ held }) => (held === required ? 0 : 1);
    return (one, other) => holdsAll(one) - holdsAll(other) || other.score - one.score || one.paper - other.paper;
  }

  function rerank(ranked, terms, required) {
    const places = terms.map((term) => titlePlaces(term.meaning));
    const best = ranked.slice(0, RERANKED);
    for (const result of best) result.score += titleBonus(result.paper, terms, places);
    const isExact = ({ score }) => (score >= EXACT_TITLE ? 0 : 1);
    const order = byRank(required);
    best.sort((one, other) => isExact(one) - isExact(other) || order(one, other));
    return best.concat(ranked.slice(RERANKED));
  }

  /** Where each paper's title has what a word may mean: first unit, units covered, units of the title, exactness. */
  function titlePlaces(meaning) {
    const places = new Map();
    for (const { entry, kind } of meaning.flat()) {
      const { title } = entry.home.postings(entry);
      for (let at = 0; at < title.length; at += 4) {
        const place = { first: title[at + 1], span: title[at + 2], units: title[at + 3], exact: kind === "exact" };
        places.set(title[at], (places.get(title[at]) || []).concat(place));
      }
    }
    return places;
  }

  function titleBonus(paper, terms, places) {
    const found = places.map((ofWord) => ofWord.get(paper) || []);
    const units = found.flat().reduce((most, place) => Math.max(most, place.units), 0);
    if (!units) return 0;
    if (isExactTitle(found, units)) return EXACT_TITLE;
    const covered = new Set(found.flat().flatMap(({ first, span }) => Array.from({ length: span }, (_, at) => first + at)));
    const share = Math.min(1, covered.size / units);
    const possible = terms.reduce((sum, { match }) => sum + match.rarity, 0);
    const holdsAll = found.every((ofWord, at) => ofWord.length || terms[at].word.isStop);
    return (COVERAGE_BONUS * share * share + (holdsAll ? WHOLE_BONUS : 0)) * possible + neighbourBonus(found, terms);
  }

  function isExactTitle(found, units) {
    return found.length === units && found.every((places, at) => places.some(({ first, exact }) => exact && first === at));
  }

  function neighbourBonus(found, terms) {
    let bonus = 0;
    for (let at = 1; at < found.length; at += 1) {
      const follows = found[at - 1].some((left) => found[at].some((right) => right.first === left.first + left.span));
      if (follows) bonus += NEIGHBOUR_BONUS * Math.min(terms[at - 1].match.rarity, terms[at].match.rarity);
    }
    return bonus;
  }

  search.rank = rank;
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
