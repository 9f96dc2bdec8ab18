/**
 * Notices that a reader wants to know what paper a name stands for: the pointer rests on it, or the keyboard has gone to
 * it, in text. In a picture a box would cover what the keyboard goes to next, and the names stand as a list beside it.
 * What shows it, and what is shown, is loaded then, and by no other visit.
 */

import { paperOf } from "../page/addresses.js";
import { load } from "../page/parts.js";

const PAUSE = 300;

/** @param {Element} link whose address may be one of a picture, too @returns {string} the paper's id; "" for others */
function named(link) {
  const paper = paperOf(new URL(link.getAttribute("href") ?? "", location.href));
  return paper === paperOf(location) ? "" : paper;
}

/** Whether a paper's note stands below its name already. @param {Element} link */
const isTold = (link) => Boolean(link.closest("li")?.querySelector(":scope > p ~ p"));

/** @param {Element} page @param {(paper: string) => string} markOf what the reader has marked a paper as, in a word */
export function peekAtNames(page, markOf) {
  let timer = 0;

  /** @param {EventTarget|null} target */
  function wish(target) {
    clearTimeout(timer);
    const link = target instanceof Element ? target.closest("a[href]") : null;
    const paper = link ? named(link) : "";
    if (!link || !paper || isTold(link)) return;
    timer = setTimeout(async () => {
      if (!link.matches(":hover, :focus-visible")) return;
      // Whoever asks in vain follows the link.
      const peekAt = await load("programs/peek").catch(() => undefined);
      peekAt?.(link, paper, markOf(paper));
    }, PAUSE);
  }

  page.addEventListener("pointerover", (event) => {
    if (/** @type {PointerEvent} */ (event).pointerType === "mouse") wish(event.target);
  });
  page.addEventListener("focusin", ({ target }) => wish(target instanceof SVGElement ? null : target));
}
