/** Says what has happened, to the eye and to screen readers, without moving the focus. */
(function (papershelf) {
  "use strict";

  const SHOWN = 8000;
  let region = null;
  let timer = 0;

  /** @param {string} text */
  papershelf.announce = function announce(text) {
    if (!region) {
      region = papershelf.element("p", { class: "ps-said", role: "status" });
      document.body.append(region);
    }
    clearTimeout(timer);
    // The same words twice are a change only when there was nothing in between.
    region.textContent = "";
    setTimeout(() => (region.textContent = text), 50);
    timer = setTimeout(() => (region.textContent = ""), SHOWN);
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
