/** The reader's marks as groups: what they are reading, what is to come, what is done. */

import { isMarked } from "../marks/format.js";
import { say } from "../page/words.js";

/**
 * @import { List } from "../list/list.js"
 * @import { Mark, Marks } from "../marks/format.js"
 * @typedef {{id: string, number: number|undefined, mark: Mark}} Entry without a number if it is no longer on the list
 * @typedef {{title: string, entries: Entry[]}} Group
 */

const GROUPS = [
  { title: say("marks.reading"), state: "reading" },
  { title: say("marks.to_read"), state: "to-read" },
  { title: say("marks.read"), state: "read" },
  { title: say("collection.with_note_only"), state: "" },
  { title: say("collection.gone"), state: "gone" },
];

/** @param {Marks} marks @param {List} list @returns {Group[]} none of them empty, the last changed first in each */
export function groupMarks(marks, list) {
  const entries = Array.from(marks, ([id, mark]) => ({ id, mark, number: list.numbers.get(id) }))
    .filter(({ mark }) => isMarked(mark))
    .sort((one, other) => compareTexts(other.mark.changed, one.mark.changed) || compareTexts(one.id, other.id));
  const byState = Map.groupBy(entries, ({ number, mark }) => (number === undefined ? "gone" : mark.state));
  return GROUPS.map(({ title, state }) => ({ title, entries: byState.get(state) ?? [] }))
    .filter((group) => group.entries.length);
}

/** @param {string} one @param {string} other */
const compareTexts = (one, other) => (one < other ? -1 : Number(one > other));
