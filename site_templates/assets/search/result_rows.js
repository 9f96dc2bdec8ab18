/** Draws one result: what the paper is, and why it is here. */
(function (search) {
  "use strict";

  const { element, marked, messages } = search;
  const MOST_AUTHORS = 6;

  /**
   * @param {Hit} hit
   * @param {{root: string, folding: object}} site
   * @returns {HTMLAnchorElement}
   */
  function resultLink(hit, { root, folding }) {
    const mark = (text) => marked(search.markPieces(text, hit.marks, folding));
    const { row } = hit;
    const place = [String(row.year), row.venue, row.theme].filter(Boolean);
    return element(
      "a",
      { class: "ps-result", href: `${root}papers/${encodeURIComponent(row.id)}.html` },
      element("span", { class: "ps-result__title" }, ...mark(row.title)),
      element("span", { class: "ps-result__authors" }, ...authors(row.authors, hit.marks, folding, mark)),
      element("span", { class: "ps-result__place" }, ...place.flatMap((text, at) => [at ? " · " : "", ...mark(text)])),
      ...reasons(hit),
    );
  }

  /** The first authors, and any later one that was searched for. */
  function authors(names, marks, folding, mark) {
    const isMarked = (name) => search.markPieces(name, marks, folding).some(({ forms }) => forms.length);
    const shown = names.filter((name, at) => at < MOST_AUTHORS || isMarked(name));
    const parts = shown.flatMap((name, at) => [at ? ", " : "", ...mark(name)]);
    return shown.length < names.length ? parts.concat(` and ${names.length - shown.length} more`) : parts;
  }

  function reasons({ reasons: why, missing }) {
    const texts = why.map(messages.reasonText);
    if (missing.length) texts.push(messages.missingText(missing));
    return texts.length ? [element("span", { class: "ps-result__why" }, texts.join(" · "))] : [];
  }

  /** Adds the stretch of abstract or note in which the words were found. */
  function addExcerpt(link, { source, pieces }) {
    if (pieces.length) {
      link.append(element("span", { class: "ps-result__why" }, `in the ${source}: `, ...marked(pieces)));
    }
  }

  search.resultLink = resultLink;
  search.addExcerpt = addExcerpt;
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
