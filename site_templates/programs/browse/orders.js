/** The orders in which papers can stand. Equal ones keep their order on the shelves. */

import { LANGUAGE, say } from "../page/words.js";

/**
 * @import { Columns, List } from "../list/columns.js"
 * @typedef {(one: number, other: number) => number} Compare
 * @typedef {{name: string, title: string, needsQuery?: boolean, compare?: (columns: Columns) => Compare}} Order
 */

/** @param {string[]} texts @param {1|-1} sign @returns {Compare} */
const byText = (texts, sign) => (one, other) =>
  texts[one] === texts[other] ? 0 : texts[one] < texts[other] ? -sign : sign;

/** @param {Columns} columns @returns {Compare} */
function byTitle({ titles }) {
  const collator = new Intl.Collator(LANGUAGE, { numeric: true });
  return (one, other) => collator.compare(titles[one], titles[other]);
}

/** @type {Order[]} */
const ORDERS = [
  { name: "relevance", title: say("orders.relevance"), needsQuery: true },
  { name: "shelf", title: say("orders.shelf") },
  { name: "newest", title: say("orders.newest"), compare: ({ published }) => byText(published, -1) },
  { name: "oldest", title: say("orders.oldest"), compare: ({ published }) => byText(published, 1) },
  { name: "title", title: say("orders.title"), compare: byTitle },
  { name: "added", title: say("orders.added"), compare: ({ added }) => byText(added, -1) },
];

/** All papers in each order, worked out once. @type {Map<Order, number[]>} */
const sorted = new Map();

/** @param {string} query @returns {Order[]} the orders to choose from */
export const orders = (query) => ORDERS.filter(({ needsQuery }) => query || !needsQuery);

/** @param {string} name @param {string} query @returns {Order} the one of that name, or the usual one */
export function orderOf(name, query) {
  const offered = orders(query);
  return offered.find((order) => order.name === name) ?? offered[0];
}

/**
 * @param {List} list
 * @param {number[]} found in shelf order
 * @param {Order} order
 * @param {number[]} ranked the papers that answer the query, best first
 * @returns {number[]}
 */
export function sortPapers({ columns }, found, order, ranked) {
  if (!order.compare && !order.needsQuery) return found;
  const all = order.needsQuery
    ? ranked
    : sorted.get(order) ?? Array.from(columns.ids.keys()).sort(order.compare?.(columns));
  if (order.compare) sorted.set(order, all);
  const kept = new Set(found);
  return all.filter((paper) => kept.has(paper));
}
