/** Where nothing is found: which of the wishes to drop, and how many papers that would bring. */

import { button, element } from "../page/elements.js";
import { say } from "../page/words.js";
import { wishesOf } from "./choices.js";
import { countPapers } from "./finding.js";
import { NO_QUERY } from "./query.js";

/**
 * @import { List } from "../list/list.js"
 * @import { State } from "./address_state.js"
 * @import { Query } from "./query.js"
 */

/**
 * @param {List} list
 * @param {State} state that nothing fulfils
 * @param {Query} query that has been asked
 * @param {(change: Partial<State>) => void} onChange
 * @returns {HTMLElement[]} a button for each wish without which there is something, most papers first
 */
export function droppingOffers(list, state, query, onChange) {
  const offers = wishesOf(list, state).map(({ text, change }) => {
    const rest = { ...state, ...change };
    return { text, change, count: countPapers(list, rest, rest.query ? query : NO_QUERY) };
  });
  const useful = offers.filter(({ count }) => count).sort((one, other) => other.count - one.count);
  if (!useful.length) return [];
  const buttons = useful.map(({ text, change, count }) =>
    button(say("browse.without", { wish: text, count }), () => onChange(change), { class: "ps-choice" })
  );
  return [element("p", {}, say("browse.drop_one")), ...buttons];
}
