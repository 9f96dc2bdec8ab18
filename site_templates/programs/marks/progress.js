/** How far the reader is on a reading path, and where to go on. */

import { paperOf } from "../page/addresses.js";
import { element } from "../page/elements.js";
import { say } from "../page/words.js";
import { ownMarks } from "./store.js";

/** @param {HTMLAnchorElement[]} titles of the steps, in their order @returns {HTMLElement} */
export function pathProgress(titles) {
  const bar = element("progress", { max: String(titles.length), "aria-label": say("progress.label") });
  const text = element("span", {});
  const next = element("a", {});

  function update() {
    const marks = ownMarks.all();
    /** @param {HTMLAnchorElement} title */
    const stateOf = (title) => marks.get(paperOf(title))?.state ?? "";
    const unread = titles.filter((title) => stateOf(title) !== "read");
    const step = unread.find((title) => stateOf(title) === "reading") ?? unread[0];
    bar.value = titles.length - unread.length;
    text.textContent = ` ${say("progress.done", { done: bar.value, all: titles.length })} `;
    next.hidden = !step;
    if (!step) return;
    next.href = step.href;
    const paper = step.textContent;
    const hasBegun = bar.value || stateOf(step);
    next.textContent = hasBegun ? say("progress.continue", { paper }) : say("progress.begin", { paper });
  }

  ownMarks.listen(update);
  update();
  return element("p", { class: "ps-progress" }, bar, text, next);
}
