/** Builds page elements from values: texts become text nodes, so that nothing in an entry can become markup. */
(function (search) {
  "use strict";

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   * @param {...(Node|string)} children
   */
  function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  }

  /** @param {Piece[]} pieces */
  const marked = (pieces) => pieces.map(({ text, forms }) => (forms.length ? element("mark", {}, text) : text));

  search.element = element;
  search.marked = marked;
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
