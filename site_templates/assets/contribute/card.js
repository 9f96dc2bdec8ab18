/** The card of a paper as theme pages show it. See `cards.j2`. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;

  function imprint({ published = "", venue }) {
    const text = papershelf.dateText(published);
    const time = element("time", text ? { datetime: published } : {}, text);
    return element("span", { class: "imprint" }, time, venue ? ` · ${venue}` : "");
  }

  /** @param {object} entry as far as it is typed @returns {HTMLElement} */
  papershelf.entryCard = function entryCard(entry) {
    const { title = "The title", authors = ["Its authors"], note = "" } = entry;
    const heading = element(
      "p",
      {},
      element("span", { class: "title" }, ...papershelf.plainProse(title)),
      " ",
      element("span", { class: "new" }, "new"),
      " ",
      element("span", { class: "byline" }, papershelf.byline(authors)),
      " ",
      imprint(entry),
    );
    const gist = note ? [element("p", { class: "gist" }, ...papershelf.noteProse(note.split("\n")[0]))] : [];
    return element("ul", {}, element("li", {}, heading, ...gist));
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
