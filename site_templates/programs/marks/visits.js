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
 * @typedef {{day: string, ids: string[]}} Last the latest day of which something was seen, and what there was of it
 * @typedef {{at: string, added: string, ids: string[], changed?: Last}} Seen what there was to see at a visit: the
 *   papers added, and those that had changed
 * @typedef {{numbers: number[], ids: string[], days: string[], isWhole: boolean}} Latest papers, the latest first;
 *   `isWhole` says that all papers of the latest day are among them
 * @typedef {{added: Latest, changed: Latest}} Newest
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

/** @param {Latest} latest @returns {Last} */
function lastOf({ ids, days, isWhole }) {
  const day = days[0] || "";
  // Where too many came on one day, only later days can tell what is new.
  return { day, ids: isWhole ? ids.filter((_, at) => days[at] === day) : [] };
}

/** @param {Newest} newest @param {number} now @returns {Seen} */
function seenNow({ added, changed }, now) {
  const { day, ids } = lastOf(added);
  return { at: new Date(now).toISOString(), added: day, ids, changed: lastOf(changed) };
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

/** @param {Latest} latest @param {Last|undefined} last @returns {number[]} the places of what came since */
function cameSince({ ids, days }, last) {
  if (!last) return [];
  const seen = new Set(last.ids);
  /** @param {number} at */
  const isNew = (at) => days[at] > last.day || (days[at] === last.day && seen.size > 0 && !seen.has(ids[at]));
  return Array.from(ids.keys()).filter(isNew);
}

/**
 * @typedef {{numbers: number[], changed: number[], date: string, marks: Map<string, "new"|"changed">}} News the papers
 *   added since the last visit and the others that have changed since, the latest first, when that visit was ("" at the
 *   first), and what each of these papers is
 */

/** @type {News|undefined} */
let news;

/** @param {Newest} newest @returns {News} */
function newsNow({ added, changed }) {
  const visit = beginVisit({ added, changed }, Date.now());
  if (!visit) return { numbers: [], changed: [], date: "", marks: new Map() };
  const fresh = cameSince(added, { day: visit.added, ids: visit.ids });
  const isFresh = new Set(fresh.map((at) => added.ids[at]));
  const other = cameSince(changed, visit.changed).filter((at) => !isFresh.has(changed.ids[at]));
  /** @type {News["marks"]} */
  const marks = new Map();
  for (const at of fresh) marks.set(added.ids[at], "new");
  for (const at of other) marks.set(changed.ids[at], "changed");
  return {
    numbers: fresh.map((at) => added.numbers[at]),
    changed: other.map((at) => changed.numbers[at]),
    date: visit.at.slice(0, 10),
    marks,
  };
}

/** @returns {News} none before the list's data has arrived */
export function newSinceLastVisit() {
  const newest = part("data/newest");
  if (!newest) return { numbers: [], changed: [], date: "", marks: new Map() };
  return news ??= newsNow(newest);
}
