/** What the search says of operators that it did not understand, or that nothing fulfils. */

import { say } from "../page/words.js";

/** @import { Misread, Query, Requirement } from "./query.js" */

/** @param {Query} query @param {Requirement[]} unfulfilled @returns {string[]} */
export const remarksOn = ({ misread }, unfulfilled) => [...misread.map(misreadText), ...unfulfilledText(unfulfilled)];

/** @param {Misread} misread @returns {string} that an operator cannot take a value, and what it takes */
const misreadText = ({ typed, examples }) => say("search.misread", { typed, examples: examples.join(", ") });

/** @param {Requirement[]} unfulfilled */
function unfulfilledText(unfulfilled) {
  const phrases = unfulfilled.filter((each) => "isPhrase" in each && each.isPhrase && !each.field && !each.excluded);
  const isPhrase = phrases.length > 0 && phrases.length === unfulfilled.length;
  const conditions = unfulfilled.map(({ typed }) => typed).join(" ");
  if (!conditions) return [];
  return [isPhrase ? say("search.other_order", { conditions }) : say("search.unfulfilled", { conditions })];
}
