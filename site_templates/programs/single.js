/**
 * The search of a page that holds everything. Index and search stand in the page before this program, which shows the
 * box and lets it lead from result to paper.
 */

import { part } from "./page/parts.js";
import { findSearchBox, readySearchBox } from "./search/box.js";

const box = findSearchBox();
if (box && part("programs/search")) {
  const { form, input } = box;
  form.hidden = false;
  readySearchBox();
  form.addEventListener("submit", (event) => event.preventDefault());
  // The paper stands on this page: once it is found, the list of results is in the way.
  form.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[role=option]")) input.blur();
  });
}
