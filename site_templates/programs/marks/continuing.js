/** The path that the reader has begun, on the first page, and where to go on. */

import { paperAddress, pathPageOf, stepHash } from "../page/addresses.js";
import { element } from "../page/elements.js";
import { say } from "../page/words.js";
import { nextOn } from "./places.js";
import { ownMarks } from "./store.js";

/**
 * @typedef {{id: string, path: string, step: number, count: number, paper: string, on: string}} Place on a path: its next
 *   step, from 1, and when the reader was there
 * @param {HTMLElement} steps names the papers of a path, beside its link
 * @returns {Place|undefined} nothing where the path is not begun, or done
 */
function placeOn(steps) {
  const papers = (steps.dataset.steps ?? "").split(" ");
  const link = steps.parentElement?.querySelector("a");
  if (!link) return undefined;
  const id = pathPageOf(link);
  const { at, isBegun, on } = nextOn(id, papers);
  const place = { id, path: link.textContent, step: at + 1, count: papers.length, paper: papers[at], on };
  return isBegun && at >= 0 ? place : undefined;
}

/** Of several paths the one that was open last, else the one that is nearest to its end. @param {ParentNode} page */
function placeToContinue(page) {
  const found = Array.from(/** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-steps]")), placeOn);
  const left = (/** @type {Place} */ { count, step }) => count - step;
  return found.filter((place) => place !== undefined)
    .sort((one, other) => other.on.localeCompare(one.on) || left(one) - left(other))[0];
}

/** @param {ParentNode} page @returns {HTMLElement} a line that is hidden where there is nothing to continue */
export function pathToContinue(page) {
  const line = element("p", { class: "ps-news", hidden: "" });

  function update() {
    const place = placeToContinue(page);
    line.hidden = !place;
    if (!place) return;
    const { id, path, step, count, paper } = place;
    const words = say("progress.on_home", { path, step, count });
    line.replaceChildren(element("a", { href: paperAddress(paper) + stepHash(id) }, words));
  }

  ownMarks.listen(update);
  update();
  return line;
}
