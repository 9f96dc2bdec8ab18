/** The reader's own marks as one more thing to tell papers apart by. They are in this browser alone, and in no file. */

import { ownMarks } from "../marks/store.js";
import { MARK_STATES } from "../marks/words.js";
import { say } from "../page/words.js";

/** @import { List } from "../list/list.js" */
/** @import { Labels } from "../list/facets.js" */

const UNMARKED = [MARK_STATES.length];

/** @param {List} list @returns {Promise<Labels>} as if the build had written them */
export async function markLabels(list) {
  const marked = Array.from(ownMarks.all()).filter(([, { state }]) => state);
  await list.learn(marked.map(([id]) => id));
  /** @type {number[][]} */
  const of = new Array(list.length).fill(UNMARKED);
  for (const [id, { state }] of marked) {
    const number = list.numbers.get(id);
    if (number !== undefined) of[number] = [MARK_STATES.findIndex((each) => each.state === state)];
  }
  return {
    keys: [...MARK_STATES.map(({ state }) => state), "none"],
    labels: [...MARK_STATES.map(({ title }) => title), say("browse.unmarked")],
    of,
  };
}
