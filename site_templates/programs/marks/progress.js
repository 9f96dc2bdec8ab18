/** How far the reader is on a reading path, and where to go on. */

import { paperOf } from "../page/addresses.js";
import { element } from "../page/elements.js";
import { ownMarks } from "./store.js";

/** @param {HTMLAnchorElement[]} titles of the steps, in their order @returns {HTMLElement} */
export function pathProgress(titles) {
  const bar = element("progress", { max: String(titles.length), "aria-label": "Papers read" });
  const text = element("span", {});
  const next = element("a", {});

  function update() {
    const marks = ownMarks.all();
    /** @param {HTMLAnchorElement} title */
    const stateOf = (title) => marks.get(paperOf(title))?.state ?? "";
    const unread = titles.filter((title) => stateOf(title) !== "read");
    const step = unread.find((title) => stateOf(title) === "reading") ?? unread[0];
    bar.value = titles.length - unread.length;
    text.textContent = ` ${bar.value} of ${titles.length} read. `;
    next.hidden = !step;
    if (!step) return;
    next.href = step.href;
    next.textContent = `${bar.value || stateOf(step) ? "Continue" : "Begin"} with ${step.textContent}`;
  }

  ownMarks.listen(update);
  update();
  return element("p", { class: "ps-progress" }, bar, text, next);
}
