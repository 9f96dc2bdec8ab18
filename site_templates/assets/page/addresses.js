/** Where the pages of this site stand, from wherever it is served or opened. */
(function (papershelf) {
  "use strict";

  /** The address of the site's first folder. The program that holds this file stands two folders below it. */
  papershelf.root = new URL("../../", document.currentScript.src).href;

  /** @param {string} id a paper's @returns {string} */
  papershelf.paperAddress = (id) => `${papershelf.root}papers/${encodeURIComponent(id)}.html`;

  /** @returns {string} the id of the paper whose page this is */
  papershelf.paperHere = () => decodeURIComponent(location.pathname.split("/").pop()).replace(/\.html$/, "");
})((globalThis.papershelf = globalThis.papershelf || {}));
