/** The address of a comparison: `compare.html?paper=a&paper=b`. */
(function (papershelf) {
  "use strict";

  /** @param {string[]} ids @returns {string} */
  papershelf.writeCompared = (ids) => `?${new URLSearchParams(ids.map((id) => ["paper", id]))}`;

  /** @param {string} search @returns {string[]} ids, each once */
  papershelf.readCompared = (search) => Array.from(new Set(new URLSearchParams(search).getAll("paper")));
})((globalThis.papershelf = globalThis.papershelf || {}));
