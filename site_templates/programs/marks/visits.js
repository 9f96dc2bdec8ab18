/**
 * What is new since the last visit. At each visit the browser keeps the latest day on which a paper was added, and
 * which papers were there of that day; what is later, or of that day and not among them, is new at the next visit.
 */

import { root } from "../page/addresses.js";
import { part } from "../page/parts.js";
import { withStorage } from "../page/storage.js";

const HOURS_BETWEEN_VISITS = 4;
const HOUR = 3600000;
const keyOf = () => `papershelf-visit ${new URL(root).pathname}`;

/**
 * @typedef {{at: string, added: string, ids: string[]}} Seen what there was to see at a visit
 * @typedef {{numbers: number[], ids: string[], added: string[], isWhole: boolean}} Newest the papers added last, the
 *   latest first; `isWhole` says that all papers of the latest day are among them
 */

/** @param {any} value @returns {Seen|null} */
function asSeen(value) {
  const isSeen = typeof value?.added === "string" && Array.isArray(value.ids) && !Number.isNaN(Date.parse(value.at));
  return isSeen ? value : null;
}

/** @returns {(Seen|null)[]} what there was at the latest visit and at the one before */
function read() {
  const { seen, before } = withStorage((storage) => JSON.parse(storage.getItem(keyOf()) ?? "{}")) ?? {};
  return [seen, before].map(asSeen);
}

/** @param {Newest} newest @param {number} now @returns {Seen} */
function seenNow({ ids, added, isWhole }, now) {
  const latest = added[0] || "";
  // Where too many came on one day, only later days can tell what is new.
  const those = isWhole ? ids.filter((_, at) => added[at] === latest) : [];
  return { at: new Date(now).toISOString(), added: latest, ids: those };
}

/**
 * Note what there is to see at this visit.
 * @param {Newest} newest
 * @param {number} now
 * @returns {Seen|null} what there was to see at the visit before this one; null at the first
 */
function beginVisit(newest, now) {
  const [seen, before] = read();
  const isSameVisit = seen && now - Date.parse(seen.at) < HOURS_BETWEEN_VISITS * HOUR;
  const known = isSameVisit ? before : seen;
  withStorage((storage) => storage.setItem(keyOf(), JSON.stringify({ seen: seenNow(newest, now), before: known })));
  return known;
}

/** @param {Newest} newest @param {Seen|null} visit @returns {number[]} of the papers added since, latest first */
function addedSince({ numbers, ids, added }, visit) {
  if (!visit) return [];
  const seen = new Set(visit.ids);
  /** @param {number} at */
  const isNew = (at) => added[at] > visit.added || (added[at] === visit.added && seen.size > 0 && !seen.has(ids[at]));
  return numbers.filter((_, at) => isNew(at));
}

/** @type {Seen|null|undefined} */
let visit;

/** @returns {{numbers: number[], date: string}} the papers that are new since the last visit, and when that was */
export function newSinceLastVisit() {
  const newest = part("data/newest");
  if (!newest) return { numbers: [], date: "" };
  if (visit === undefined) visit = beginVisit(newest, Date.now());
  return { numbers: addedSince(newest, visit), date: visit?.at.slice(0, 10) ?? "" };
}
