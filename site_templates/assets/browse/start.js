/**
 * Puts the browse page in the place of the plain list. Without the list's data nothing is touched: the plain list
 * stays, and the search shows its own results.
 */
(function (papershelf) {
  "use strict";

  const list = papershelf.list();
  const plain = document.getElementById("papers");
  const results = document.getElementById("results");
  const form = document.querySelector("form[role=search]");
  if (!list || !plain || !results || !form) return;

  // The search would show its results here itself; this page shows them in the list.
  results.id = "browse";
  results.hidden = false;
  plain.hidden = true;
  const box = form.querySelector("input[type=search]");
  let page = null;

  function ask(event) {
    event.preventDefault();
    event.stopPropagation();
    const query = box.value.trim();
    if (!page || query === page.state.query) return;
    page.change({ query, sort: "" });
    // Leaves the box, and so closes its own list of results.
    page.place.focus({ preventScroll: true });
  }

  document.addEventListener("ps-browse", ask, true);
  form.addEventListener("submit", (event) => {
    if (!box.value.trim()) ask(event);
  });
  box.addEventListener("search", (event) => {
    if (!box.value) ask(event);
  });

  // The search's program comes after this one.
  document.addEventListener("DOMContentLoaded", () => {
    page = new papershelf.BrowsePage(results, list, box);
  });
})((globalThis.papershelf = globalThis.papershelf || {}));
