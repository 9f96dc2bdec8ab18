/**
 * The search box of a page until the search is there, which is loaded when a reader comes near the box: with a pointer,
 * the focus or a key. What is typed meanwhile stays, and is answered then; the form works without it, too.
 */

import { load } from "../page/parts.js";

/** @import { Search } from "../search.js" */

const ROLE = {
  role: "combobox",
  autocomplete: "off",
  "aria-autocomplete": "list",
  "aria-expanded": "false",
  "aria-controls": "ps-search-list",
  "aria-keyshortcuts": "/ Control+K",
};

/** @returns {Promise<Search>} */
export async function loadSearch() {
  // The index is what the search will ask for first. It asks again if that is missing.
  const [search] = await Promise.all([load("programs/search"), load("search/index").catch(() => {})]);
  return search;
}

/** @returns {{form: HTMLFormElement, input: HTMLInputElement}|null} the search box of the page */
export function findSearchBox() {
  const form = /** @type {HTMLFormElement|null} */ (document.querySelector("form[role=search]"));
  const input = form?.querySelector("input");
  return form && input ? { form, input } : null;
}

/** Make the box of the page one that searches while somebody types. */
export function readySearchBox() {
  const box = findSearchBox();
  if (!box) return;
  const { form, input } = box;
  /** @type {Promise<unknown>|null} */
  let attaching = null;
  const attach = () => {
    attaching ??= loadSearch().then((search) => search.attach(form, input)).catch(() => (attaching = null));
  };
  for (const [name, value] of Object.entries(ROLE)) input.setAttribute(name, value);
  for (const event of ["focus", "input"]) input.addEventListener(event, attach);
  form.addEventListener("pointerenter", attach);
  document.addEventListener("keydown", (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
  if (document.activeElement === input) attach();
}

/** @param {KeyboardEvent} event */
function isShortcut({ key, target, altKey, ctrlKey, metaKey }) {
  if (altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === "k";
  return key === "/" && !(target instanceof Element && target.closest("input, textarea, select, [contenteditable]"));
}
