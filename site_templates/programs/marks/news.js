/** Marks what is new or has changed since the reader's last visit, wherever papers are named. */

import { paperOf, paperTitles } from "../page/addresses.js";
import { element } from "../page/elements.js";
import { load } from "../page/parts.js";
import { say } from "../page/words.js";
import { newSinceLastVisit } from "./visits.js";

const WORDS = { new: say("shared.new"), changed: say("news.changed") };

/**
 * @param {string} id a paper's
 * @param {boolean} isRecent whether it came to the list of late, which tells who comes for the first time what is new
 * @returns {HTMLElement[]} the mark, if it has one
 */
export function newsMark(id, isRecent) {
  const { marks, date } = newSinceLastVisit();
  const what = date ? marks.get(id) : isRecent ? "new" : undefined;
  return what ? [element("span", { class: "new" }, WORDS[what])] : [];
}

/** Put the reader's own marks in the place of those that the build has set. @param {ParentNode} place */
export async function addNews(place) {
  await load("data/newest");
  if (!newSinceLastVisit().date) return;
  for (const title of paperTitles(place)) {
    for (const built of title.closest("li")?.querySelectorAll(".new") ?? []) built.remove();
    for (const mark of newsMark(paperOf(title), false)) title.after(" ", mark);
  }
}
