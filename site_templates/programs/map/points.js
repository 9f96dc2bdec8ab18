/** The papers on a map, by name. */

import { paperOf } from "../page/addresses.js";

/** @typedef {{link: SVGAElement, id: string, said: string}} Point said: what a screen reader says of it */

/** @param {HTMLElement} page @returns {Point[]} */
export function pointsOf(page) {
  const links = /** @type {NodeListOf<SVGAElement>} */ (page.querySelectorAll("svg.field a"));
  return Array.from(links, (link) => ({
    link,
    id: paperOf(new URL(link.href.baseVal, location.href)),
    said: link.getAttribute("aria-label") ?? "",
  })).filter(({ id }) => id);
}
