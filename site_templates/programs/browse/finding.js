/** Finds what is asked of the list, and reads of it what that takes. */

import { newSinceLastVisit } from "../marks/visits.js";
import { filterPapers } from "./filter.js";
import { inOrder, orderOf, sortPapers } from "./orders.js";

/**
 * @import { Facet } from "../list/facets.js"
 * @import { List } from "../list/list.js"
 * @import { State } from "./address_state.js"
 * @import { Asked, Query } from "./query.js"
 * @typedef {{shown: number[], facets: Facet[], counts: Int32Array[]}} Found the papers in the order in which they are
 *   shown, and of each facet that was named how many papers each label would leave
 */

/**
 * @param {List} list
 * @param {State} state
 * @param {Query} query that has been asked
 * @param {string[]} names of the facets in which something is chosen or whose labels are shown
 * @returns {Promise<Found>}
 */
export async function findPapers(list, state, query, names) {
  const order = orderOf(state.sort, query.typed);
  const [all] = await Promise.all([
    inOrder(list, order, query.ranked),
    list.bringFacets(names),
    list.learn(state.picked),
  ]);
  const facets = names.map((name) => /** @type {Facet} */ (list.facets.get(name)));
  const { found, counts } = filterPapers(list.length, facets, state.chosen, condition(state, query));
  return { shown: sortPapers(found, all), facets, counts };
}

/**
 * @param {List} list
 * @param {State} state
 * @param {Asked} query
 * @returns {number} of the papers that fulfil it, by the facets that are here
 */
export function countPapers(list, state, query) {
  const facets = Array.from(list.facets.values()).filter(({ name }) => state.chosen.get(name)?.size);
  return filterPapers(list.length, facets, state.chosen, condition(state, query)).found.length;
}

/** @param {State} state @param {Asked} query @returns {(number: number) => boolean} what is asked beside the facets */
function condition({ onlyNew }, { answer, ranked }) {
  const answering = answer && new Set(ranked);
  const fresh = onlyNew ? new Set(newSinceLastVisit().numbers) : null;
  return (number) => (answering?.has(number) ?? true) && (fresh?.has(number) ?? true);
}
