/** The mark of a paper, small, beside its title in lists. */

import { paperOf, paperTitles } from "../page/addresses.js";
import { element } from "../page/elements.js";
import { has } from "../page/features.js";
import { say } from "../page/words.js";
import { ownMarks } from "./store.js";
import { stateTitle } from "./words.js";

/** @param {HTMLElement} badge */
function draw(badge) {
  const mark = has("marks") ? ownMarks.get(badge.dataset.of ?? "") : undefined;
  badge.textContent = stateTitle(mark?.state ?? "") || (mark?.note ? say("marks.note") : "");
  badge.hidden = !badge.textContent;
  badge.dataset.state = mark?.state ?? "";
}

/** @param {string} id @returns {HTMLElement} empty until the paper is marked */
export function markBadge(id) {
  const badge = element("span", { class: "ps-badge", "data-of": id });
  draw(badge);
  return badge;
}

/** Put a badge beside every title in a list of papers. @param {ParentNode} place */
export function addBadges(place) {
  for (const title of paperTitles(place)) title.after(" ", markBadge(paperOf(title)));
}

/** @type {() => NodeListOf<HTMLElement>} */
const badges = () => document.querySelectorAll(".ps-badge");
ownMarks.listen(() => badges().forEach(draw));
