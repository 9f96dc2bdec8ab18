/** Builds page elements from values: texts become text nodes, so that nothing in an entry can become markup. */
(function (papershelf) {
  "use strict";

  /**
   * @param {string} name
   * @param {Record<string, string>} attributes
   * @param {...(Node|string)} children
   * @returns {HTMLElement}
   */
  papershelf.element = function element(name, attributes, ...children) {
    const node = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    node.append(...children);
    return node;
  };

  /**
   * @param {string} text what the button says
   * @param {(event: MouseEvent) => void} onClick
   * @param {Record<string, string>} attributes
   * @returns {HTMLButtonElement}
   */
  papershelf.button = function button(text, onClick, attributes = {}) {
    const node = papershelf.element("button", { type: "button", class: "ps-button", ...attributes }, text);
    node.addEventListener("click", onClick);
    return node;
  };

  /** Text that only screen readers say. @param {string} text */
  papershelf.unseen = (text) => papershelf.element("span", { class: "ps-unseen" }, text);
})((globalThis.papershelf = globalThis.papershelf || {}));
