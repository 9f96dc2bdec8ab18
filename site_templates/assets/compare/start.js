/** Compares the papers that the page's address names. The search's program comes after this one. */
(function (papershelf) {
  "use strict";

  const list = papershelf.list();
  const place = document.getElementById("comparison");
  if (!list || !place) return;
  document.addEventListener("DOMContentLoaded", () => {
    new papershelf.ComparePage(place, list).show(papershelf.readCompared(location.search));
  });
})((globalThis.papershelf = globalThis.papershelf || {}));
