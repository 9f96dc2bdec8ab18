/** The orders in which papers can stand. The build has worked them out: see `generator/scripts/orders.py`. */

import { say } from "../page/words.js";

/**
 * @import { List } from "../list/list.js"
 * @typedef {{name: string, title: string}} Order
 */

const RELEVANCE = "relevance";
const SHELF = "shelf";

/** @type {Order[]} */
const ORDERS = [
  { name: RELEVANCE, title: say("orders.relevance") },
  { name: SHELF, title: say("orders.shelf") },
  { name: "newest", title: say("orders.newest") },
  { name: "oldest", title: say("orders.oldest") },
  { name: "title", title: say("orders.title") },
  { name: "added", title: say("orders.added") },
];

/** @param {string} query @returns {Order[]} the orders to choose from */
export const orders = (query) => ORDERS.filter(({ name }) => query || name !== RELEVANCE);

/** @param {string} name @param {string} query @returns {Order} the one of that name, or the usual one */
export function orderOf(name, query) {
  const offered = orders(query);
  return offered.find((order) => order.name === name) ?? offered[0];
}

/**
 * @param {List} list
 * @param {Order} order
 * @param {number[]} ranked the papers that answer the query, best first
 * @returns {Promise<number[]|null>} papers in the order; null for all papers as they stand on the shelves
 */
export async function inOrder(list, { name }, ranked) {
  if (name === SHELF) return null;
  return name === RELEVANCE ? ranked : await list.order(name);
}

/**
 * @param {number[]} found in shelf order
 * @param {number[]|null} order see `inOrder`
 * @returns {number[]} what was found, in the order
 */
export function sortPapers(found, order) {
  if (!order) return found;
  const kept = new Set(found);
  return order.filter((paper) => kept.has(paper));
}
