/** Makes the form of the contribute page. The search's program, which folds letters, comes after this one. */
(function (papershelf) {
  "use strict";

  const [schema, known, listed] = ["schema", "contribute", "listed"].map(papershelf.part);
  const place = document.getElementById("entry-form");
  if (!place || !schema || !known || !listed) return;
  document.addEventListener("DOMContentLoaded", () => {
    const search = globalThis.papershelfSearch;
    if (!search) return;
    const { withoutAccents } = search.createFolding(known.letters, known.symbols);
    new papershelf.ContributePage(place, { schema, known, listed }, withoutAccents);
  });
})((globalThis.papershelf = globalThis.papershelf || {}));
