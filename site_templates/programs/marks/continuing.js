/** The path that the reader has begun, on the first page, and where to go on. */

import { paperAddress } from "../page/addresses.js";
import { element } from "../page/elements.js";
import { say } from "../page/words.js";
import { ownMarks } from "./store.js";

/**
 * @typedef {{path: string, step: number, count: number, paper: string}} Place on a path: its next step, from 1
 * @param {HTMLElement} steps names the papers of a path, beside its link
 * @returns {Place|undefined} nothing where the path is not begun, or done
 */
function placeOn(steps) {
  const papers = (steps.dataset.steps ?? "").split(" ");
  const states = papers.map((paper) => ownMarks.get(paper)?.state ?? "");
  const reading = states.indexOf("reading");
  const next = reading >= 0 ? reading : states.findIndex((state) => state !== "read");
  const hasBegun = reading >= 0 || states.includes("read");
  const path = steps.parentElement?.querySelector("a")?.textContent ?? "";
  return hasBegun && next >= 0 ? { path, step: next + 1, count: papers.length, paper: papers[next] } : undefined;
}

/** Of several paths the one that is nearest to its end. @param {ParentNode} page @returns {Place|undefined} */
function placeToContinue(page) {
  const found = Array.from(/** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-steps]")), placeOn);
  return found.filter((place) => place !== undefined)
    .sort((one, other) => one.count - one.step - (other.count - other.step))[0];
}

/** @param {ParentNode} page @returns {HTMLElement} a line that is hidden where there is nothing to continue */
export function pathToContinue(page) {
  const line = element("p", { class: "ps-news", hidden: "" });

  function update() {
    const place = placeToContinue(page);
    line.hidden = !place;
    if (!place) return;
    const { path, step, count, paper } = place;
    const words = say("progress.on_home", { path, step, count });
    line.replaceChildren(element("a", { href: paperAddress(paper) }, words));
  }

  ownMarks.listen(update);
  update();
  return line;
}
