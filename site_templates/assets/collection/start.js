/** Gathers the reader's marks on the page that is for them. */
(function (papershelf) {
  "use strict";

  const list = papershelf.list();
  const place = document.getElementById("marks");
  if (list && place) new papershelf.CollectionPage(place, list, papershelf.isForgetful());
})((globalThis.papershelf = globalThis.papershelf || {}));
