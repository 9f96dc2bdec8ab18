/** Builds page elements from values: texts become text nodes, so that nothing in an entry can become markup. */

import { say } from "./words.js";

/** @typedef {[lang: string, dir: string]} Tongue what HTML's attributes say of a text in another language */

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {...(Node|string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function element(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** @param {string} text what the button says @param {() => void} onClick @param {Record<string, string>} attributes */
export function button(text, onClick, attributes = {}) {
  const node = element("button", { type: "button", class: "ps-button", ...attributes }, text);
  node.addEventListener("click", onClick);
  return node;
}

/** Text that only screen readers say. @param {string} text */
export const unseen = (text) => element("span", { class: "ps-unseen" }, text);

/** Nodes as a list on one line. @param {(Node|string)[]} nodes @returns {(Node|string)[]} */
export const joined = (nodes) => nodes.flatMap((node, at) => (at ? [say("shared.between"), node] : [node]));

/** A name, which is ordered by itself whatever letters stand around it. @param {(Node|string)[]} nodes */
export const apart = (nodes) => element("bdi", {}, ...nodes);

/** @param {Tongue|undefined} tongue none where it is the page's @param {(Node|string)[]} nodes @returns {(Node|string)[]} */
export const inTongue = (tongue, nodes) =>
  tongue ? [element("bdi", { lang: tongue[0], dir: tongue[1] }, ...nodes)] : nodes;
