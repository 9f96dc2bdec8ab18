/** Draws a paper as a row of the list. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;

  /**
   * @param {List} list
   * @param {number} number
   * @param {{isPicked: boolean, onPick: (id: string, isPicked: boolean) => void}} picking
   * @returns {HTMLElement}
   */
  papershelf.paperRow = function paperRow(list, number, { isPicked, onPick }) {
    const paper = list.paper(number);
    const title = element("a", { class: "title", href: papershelf.paperAddress(paper.id) }, paper.title);
    const why = element("span", { class: "ps-row__why" });
    const row = element(
      "div",
      { class: "ps-row", role: "listitem", "data-number": String(number) },
      tick(paper, isPicked, onPick),
      element("div", { class: "ps-row__text" }, element("p", {}, title, ...notices(paper)), ...facts(paper), why),
    );
    row.parts = { title, why };
    return row;
  };

  function tick(paper, isPicked, onPick) {
    const box = element("input", { type: "checkbox", "aria-label": `Choose ${paper.title}` });
    box.checked = isPicked;
    box.addEventListener("change", () => onPick(paper.id, box.checked));
    return element("label", { class: "ps-row__tick" }, box);
  }

  function* notices({ id, status, isNew }) {
    if (status) yield* [" ", element("strong", { class: "status" }, status)];
    if (isNew) yield* [" ", element("span", { class: "new" }, "new")];
    if (papershelf.markBadge) yield* [" ", papershelf.markBadge(id)];
  }

  function facts({ authors, published, venue, themes, code }) {
    const time = element("time", { datetime: published }, papershelf.dateText(published));
    const others = [venue, themes[0], code && "code"].filter(Boolean).map((text) => ` · ${text}`);
    return [
      element("span", { class: "byline" }, papershelf.byline(authors)),
      element("span", { class: "imprint" }, time, ...others),
    ];
  }
})((globalThis.papershelf = globalThis.papershelf || {}));
