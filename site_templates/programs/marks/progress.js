/** How far the reader is on a reading path, and where to go on. */

import { paperOf, pathPageOf } from "../page/addresses.js";
import { element } from "../page/elements.js";
import { say } from "../page/words.js";
import { nextOn } from "./places.js";
import { ownMarks } from "./store.js";

/** @param {HTMLAnchorElement[]} titles of the steps, in their order @returns {HTMLElement} */
export function pathProgress(titles) {
  const bar = element("progress", { max: String(titles.length), "aria-label": say("progress.label") });
  const text = element("span", {});
  const next = element("a", {});

  function update() {
    const papers = titles.map(paperOf);
    const { at, isBegun } = nextOn(pathPageOf(location), papers);
    const step = titles[at];
    const marks = ownMarks.all();
    bar.value = papers.filter((paper) => marks.get(paper)?.state === "read").length;
    text.textContent = ` ${say("progress.done", { done: bar.value, all: titles.length })} `;
    next.hidden = !step;
    if (!step) return;
    next.href = step.href;
    const paper = step.textContent;
    next.textContent = isBegun ? say("progress.continue", { paper }) : say("progress.begin", { paper });
  }

  ownMarks.listen(update);
  update();
  return element("p", { class: "ps-progress" }, bar, text, next);
}
