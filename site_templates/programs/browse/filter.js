/** Which papers fulfil what is asked, and how many each further choice would leave. */

const FULFILLED = 0;
const MISSING = 1;
const LEFT_OUT = 2;

/**
 * @import { Facet } from "../list/facets.js"
 * @import { List } from "../list/columns.js"
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
 * @param {List} list
 * @param {State["chosen"]} chosen
 * @param {(paper: number) => boolean} isAllowed what else is asked, such as a query
 * @returns {{found: number[], counts: Int32Array[]}} the papers in shelf order, and for each label of each
 *   facet how many papers it has among those that fulfil all other facets
 */
export function filterPapers(list, chosen, isAllowed) {
  const tests = list.facets.map((facet) => createTest(facet, chosen.get(facet.name) ?? new Map()));
  /** @type {number[]} */
  const found = [];
  for (let paper = 0; paper < list.length; paper += 1) {
    if (!isAllowed(paper)) continue;
    const verdicts = tests.map((test) => test.verdict(paper));
    const failing = tests.filter((_, at) => verdicts[at] !== FULFILLED);
    if (failing.length === 0) {
      found.push(paper);
      for (const test of tests) count(test, paper);
    } else if (failing.length === 1) {
      // It counts there, since another choice in that facet would bring it.
      const [test] = failing;
      count(test, paper, verdicts.includes(LEFT_OUT) ? (label) => test.leftOut[label] : undefined);
    }
  }
  return { found, counts: tests.map(({ counts }) => counts) };
}
