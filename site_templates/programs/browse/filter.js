/** Which papers fulfil what is asked, and how many each further choice would leave. */

const FULFILLED = 0;
const MISSING = 1;
const LEFT_OUT = 2;

/**
 * @import { Facet } from "../list/facets.js"
 * @import { Choices, State } from "./address_state.js"
 * @typedef {ReturnType<typeof createTest>} Test
 */

/**
 * One facet's choices: a paper must have one of the wanted labels, if any is wanted, and none that is left out.
 * @param {Facet} facet
 * @param {Choices} choices
 */
function createTest({ keys, of }, choices) {
  const wanted = new Uint8Array(keys.length);
  const leftOut = new Uint8Array(keys.length);
  let isAnyWanted = false;
  for (const [key, isWanted] of choices) {
    isAnyWanted = isAnyWanted || isWanted;
    const label = keys.indexOf(key);
    if (label >= 0) (isWanted ? wanted : leftOut)[label] = 1;
  }
  return {
    of,
    leftOut,
    isAsking: choices.size > 0,
    counts: new Int32Array(keys.length),
    /** @param {number} paper */
    verdict(paper) {
      let has = !isAnyWanted;
      for (const label of of[paper]) {
        if (leftOut[label]) return LEFT_OUT;
        if (wanted[label]) has = true;
      }
      return has ? FULFILLED : MISSING;
    },
  };
}

/** @param {Test} test @param {number} paper @param {(label: number) => unknown} isCounted */
function count(test, paper, isCounted = () => true) {
  for (const label of test.of[paper]) if (isCounted(label)) test.counts[label] += 1;
}

/**
 * @param {number} length of the list
 * @param {Facet[]} facets all in which something is chosen, and others whose labels are to be counted
 * @param {State["chosen"]} chosen
 * @param {(paper: number) => boolean} isAllowed what else is asked, such as a query
 * @returns {{found: number[], counts: Int32Array[]}} the papers in shelf order, and for each label of each
 *   facet how many papers it has among those that fulfil all other facets
 */
export function filterPapers(length, facets, chosen, isAllowed) {
  const tests = facets.map((facet) => createTest(facet, chosen.get(facet.name) ?? new Map()));
  const asking = tests.filter((test) => test.isAsking);
  /** @type {number[]} */
  const found = [];
  for (let paper = 0; paper < length; paper += 1) {
    if (!isAllowed(paper)) continue;
    const failing = asking.filter((test) => test.verdict(paper) !== FULFILLED);
    if (failing.length === 0) {
      found.push(paper);
      for (const test of tests) count(test, paper);
    } else if (failing.length === 1) {
      // It counts there, since another choice in that facet would bring it.
      const [test] = failing;
      count(test, paper, test.verdict(paper) === LEFT_OUT ? (label) => test.leftOut[label] : undefined);
    }
  }
  return { found, counts: tests.map(({ counts }) => counts) };
}
