/** Where the reader is on reading paths: the paper of each path that was opened last, and whether it has been read. */

import { root } from "../page/addresses.js";
import { withStorage } from "../page/storage.js";
import { ownMarks } from "./store.js";

const keyOf = () => `papershelf-paths ${new URL(root).pathname}`;

/**
 * @typedef {{paper: string, at: string}} Place the id of a paper, and when it was opened
 * @typedef {{at: number, isBegun: boolean, on: string}} Next the place of the step to go on with, -1 at the end; whether
 *   there is a step behind the reader, and when they were on the path last ("" if nobody knows)
 */

/** @returns {Record<string, Place>} by the id of the path */
export function places() {
  const kept = withStorage((storage) => JSON.parse(storage.getItem(keyOf()) ?? "{}"));
  return kept && typeof kept === "object" ? kept : {};
}

/** @param {string} path @param {string} paper the ids of what is open now */
export function keepPlace(path, paper) {
  const kept = { ...places(), [path]: { paper, at: new Date().toISOString() } };
  withStorage((storage) => storage.setItem(keyOf(), JSON.stringify(kept)));
}

/**
 * The step to go on with: the one that is marked as being read, else the one that was open last, unless it is marked as
 * read, else the first that is not.
 * @param {string} path its id
 * @param {string[]} papers the ids of its steps
 * @returns {Next}
 */
export function nextOn(path, papers) {
  const { paper = "", at: on = "" } = places()[path] ?? {};
  const marks = ownMarks.all();
  const states = papers.map((id) => marks.get(id)?.state ?? "");
  const last = papers.indexOf(paper);
  const reading = states.indexOf("reading");
  const following = states.findIndex((state, at) => state !== "read" && at >= last);
  const unread = following >= 0 ? following : states.findIndex((state) => state !== "read");
  return {
    at: reading >= 0 ? reading : unread,
    isBegun: last >= 0 || reading >= 0 || states.includes("read"),
    on: String(on),
  };
}
