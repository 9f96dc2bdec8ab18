/** What is said of what was found. */

import { pageAddress } from "../page/addresses.js";
import { button, element, joined } from "../page/elements.js";
import { say, told } from "../page/words.js";

/**
 * @import { List } from "../list/list.js"
 * @import { Query } from "./query.js"
 */

/** @param {List} list @param {Query} query @param {number} count of the papers shown @param {string} problem if any */
export function summary(list, query, count, problem) {
  const all = list.length;
  const shown = count === all
    ? say("browse.all_shown", { count: all })
    : say("browse.some_shown", { shown: count, count: all });
  const said = [problem, shown, count ? "" : query.summary].filter(Boolean);
  return [said.join(" "), ...pages(query)];
}

/** The pages of the list's own that answer too, which are no papers to be filtered. @param {Query} query */
function pages(query) {
  const links = query.pages.map(({ id, title }) => element("a", { href: pageAddress(id) }, title));
  return links.length ? [" ", ...told("browse.pages_too", { pages: joined(links) })] : [];
}

/** @param {Query} query @param {(word: string) => void} onChoose */
export function suggestions(query, onChoose) {
  const buttons = query.suggestions.map((word) => button(word, () => onChoose(word), { class: "ps-link" }));
  return buttons.length ? [" ", ...told("search.did_you_mean", { words: joined(buttons) })] : [];
}
