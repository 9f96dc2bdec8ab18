/** A paper that is met on a reading path keeps to it: what its page says of that path is shown whole, above and below. */

import { paperOf, pathOf } from "../page/addresses.js";
import { keepPlace } from "./places.js";

/** @param {ParentNode} page of a paper */
function keepTo(page) {
  const path = pathOf(location);
  const ways = Array.from(/** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(".on-path")));
  const isMet = ways.some(({ dataset }) => dataset.path === path);
  for (const way of ways) {
    const isKept = way.dataset.path === path;
    way.classList.toggle("kept", isKept);
    // Who came another way is told at the top alone that there are paths.
    way.hidden = way.classList.contains("onward") && !isKept;
  }
  if (isMet) keepPlace(path, paperOf(location));
}

/** @param {ParentNode} page of a paper */
export function keepToPath(page) {
  keepTo(page);
  addEventListener("hashchange", () => keepTo(page));
}
