/** What is asked for at the moment, as buttons that take each wish back. */

import { FACET_NAMES, FACETS } from "../list/facets.js";
import { button } from "../page/elements.js";
import { say } from "../page/words.js";
import { choose } from "./address_state.js";

/**
 * @import { List } from "../list/list.js"
 * @import { State } from "./address_state.js"
 * @typedef {{text: string, change: Partial<State>}} Wish
 */

/** @param {List} list @param {State} state @param {(change: Partial<State>) => void} onChange */
export function choiceButtons(list, state, onChange) {
  const wishes = wishesOf(list, state);
  const buttons = wishes.map(({ text, change }) =>
    button(`${text} ×`, () => onChange(change), {
      class: "ps-choice",
      "aria-label": say("browse.take_back", { wish: text }),
    })
  );
  if (wishes.length > 1) buttons.push(button(say("browse.show_all"), () => onChange(nothing()), { class: "ps-link" }));
  return buttons;
}

/** @param {List} list @param {State} state @returns {Wish[]} all that is asked for */
export function wishesOf(list, state) {
  const wishes = facetWishes(list, state);
  if (state.query) wishes.unshift({ text: say("search.word", { word: state.query }), change: { query: "" } });
  if (state.onlyNew) wishes.push({ text: say("news.wish"), change: { onlyNew: false } });
  return wishes;
}

/** @returns {Partial<State>} */
const nothing = () => ({
  query: "",
  onlyNew: false,
  chosen: new Map(FACET_NAMES.map((name) => [name, new Map()])),
});

/** @param {List} list @param {State} state @returns {Wish[]} */
const facetWishes = ({ facets }, { chosen }) =>
  FACETS.flatMap(({ name, title }) =>
    Array.from(chosen.get(name) ?? [], ([key, isWanted]) => {
      const facet = facets.get(name);
      const label = facet?.labels[facet.keys.indexOf(key)] ?? key;
      const wish = name === "code" ? label : say("browse.wish", { facet: title, label });
      const text = isWanted ? wish : say("browse.not", { label: wish });
      return { text, change: { chosen: choose(chosen, name, key, undefined) } };
    })
  );
