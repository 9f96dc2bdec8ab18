/** The page of all papers. Without the list's data the plain list stays, and nothing of it is touched. */

import { BrowsePage } from "./browse/browse_page.js";
import { openList } from "./list/list.js";
import { keepForOffline } from "./page/offline.js";
import { findSearchBox, readySearchBox } from "./search/box.js";

const list = openList();
const plain = document.getElementById("papers");
const results = document.getElementById("results");
const box = findSearchBox();
if (list && plain && results && box) {
  results.hidden = false;
  plain.hidden = true;
  new BrowsePage(results, list, box);
}
readySearchBox();
keepForOffline();
if (!list && box) {
  // Then the search shows what it finds below its box.
  box.input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (box.input.value) box.input.focus();
}
