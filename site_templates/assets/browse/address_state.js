/** What the reader asks of the browse page, and the address that says it: `?q=…&theme=a&theme=-b&sort=title`. */
(function (papershelf) {
  "use strict";

  /**
   * @typedef {{query: string, chosen: Map<string, Map<string, boolean>>, sort: string, onlyNew: boolean,
   *   picked: string[]}} State
   *   `chosen` says for each facet which keys must be there (true) or must not (false)
   */

  const MARKED = /^[-+]/;

  // "-key" leaves out; a key that itself begins with such a sign is written with "+" before it.
  const writeChoice = (key, isWanted) => (isWanted ? key.replace(MARKED, "+$&") : `-${key}`);
  const readChoice = (text) => (MARKED.test(text) ? [text.slice(1), text[0] === "+"] : [text, true]);

  /** @param {string} search the part of an address from "?" on @returns {State} */
  papershelf.readState = function readState(search) {
    const given = new URLSearchParams(search);
    const chosen = papershelf.FACET_NAMES.map((name) => [name, new Map(given.getAll(name).map(readChoice))]);
    return {
      query: (given.get("q") || "").trim(),
      chosen: new Map(chosen),
      sort: given.get("sort") || "",
      onlyNew: given.get("new") === "yes",
      picked: Array.from(new Set(given.getAll("pick"))),
    };
  };

  /** @param {State} state @returns {string} "" for the whole list as it stands on the shelves */
  papershelf.writeState = function writeState({ query, chosen, sort, onlyNew, picked }) {
    const written = new URLSearchParams();
    if (query) written.append("q", query);
    for (const name of papershelf.FACET_NAMES) {
      for (const [key, isWanted] of chosen.get(name)) written.append(name, writeChoice(key, isWanted));
    }
    if (onlyNew) written.append("new", "yes");
    if (sort) written.append("sort", sort);
    for (const id of picked) written.append("pick", id);
    return String(written) && `?${written}`;
  };

  /** Off, wanted, left out, off again. @param {boolean|undefined} choice @returns {boolean|undefined} */
  papershelf.nextChoice = (choice) => ({ undefined: true, true: false })[String(choice)];
})((globalThis.papershelf = globalThis.papershelf || {}));
