/** Which papers fulfil what is asked, and how many each further choice would leave. */
(function (papershelf) {
  "use strict";

  const FULFILLED = 0;
  const MISSING = 1;
  const LEFT_OUT = 2;

  /**
   * One facet's choices: a paper must have one of the wanted labels, if any is wanted, and none that is left out.
   * @param {Facet} facet
   * @param {Map<string, boolean>} choices
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

  function count(test, paper, isCounted = () => true) {
    for (const label of test.of[paper]) if (isCounted(label)) test.counts[label] += 1;
  }

  /** A paper that fails by one facet alone counts there, since another choice in that facet would bring it. */
  function countNearMiss(test, verdict, paper) {
    count(test, paper, verdict === LEFT_OUT ? (label) => test.leftOut[label] : undefined);
  }

  /**
   * @param {List} list
   * @param {Map<string, Map<string, boolean>>} chosen
   * @param {(paper: number) => boolean} isAllowed what else is asked, such as a query
   * @returns {{found: number[], counts: Map<string, Int32Array>}} the papers in shelf order, and for each label of each
   *   facet how many papers it has among those that fulfil all other facets
   */
  papershelf.filter = function filter(list, chosen, isAllowed) {
    const tests = list.facets.map((facet) => createTest(facet, chosen.get(facet.name)));
    const found = [];
    for (let paper = 0; paper < list.length; paper += 1) {
      if (!isAllowed(paper)) continue;
      const verdicts = tests.map((test) => test.verdict(paper));
      const failing = verdicts.filter((verdict) => verdict !== FULFILLED).length;
      if (failing === 0) {
        found.push(paper);
        for (const test of tests) count(test, paper);
      } else if (failing === 1) {
        const at = verdicts.findIndex((verdict) => verdict !== FULFILLED);
        countNearMiss(tests[at], verdicts[at], paper);
      }
    }
    return { found, counts: new Map(list.facets.map(({ name }, at) => [name, tests[at].counts])) };
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
