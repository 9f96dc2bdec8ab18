/** Where the pages of this site stand, from wherever it is served or opened. */

const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);

/** Whether this program stands within its page, which then holds all papers and has no site around it. */
export const isSingle = !src;

/** The address of the site's first folder. */
export const root = src.slice(0, src.lastIndexOf("assets/programs/"));

/** Where the list says what it has left out. */
export const RECORD = `${root}record.html`;

/** @param {string} id a paper's */
export const paperAddress = (id) => isSingle ? `#paper-${id}` : `${root}papers/${encodeURIComponent(id)}.html`;

/** @param {string} id that of a page of the list's own */
export const pageAddress = (id) => `${root}${id}.html`;

/** @param {{href: string}} link or location @returns {string} the id of the paper that it leads to; "" for others */
export function paperOf({ href }) {
  const found = /^papers\/([^/?#]+?)(?:\.html)?(?:[?#]|$)/.exec(href.startsWith(root) ? href.slice(root.length) : "");
  return found ? decodeURIComponent(found[1]) : "";
}

/** @param {string} id of a path @returns {string} what stands behind the address of a paper that is met on it */
export const stepHash = (id) => `#path-${id}`;

/** @param {{hash: string}} link or location @returns {string} the id of the path on which it meets a paper; "" if on none */
export const pathOf = ({ hash }) => /^#path-([a-z0-9-]+)$/.exec(hash)?.[1] ?? "";

/** @param {{href: string}} link or location @returns {string} the id of the path whose page it leads to; "" for others */
export function pathPageOf({ href }) {
  const found = /^paths\/([^/?#]+?)(?:\.html)?(?:[?#]|$)/.exec(href.startsWith(root) ? href.slice(root.length) : "");
  return found ? decodeURIComponent(found[1]) : "";
}

/** @param {ParentNode} place @returns {HTMLAnchorElement[]} the titles in lists of papers: each item's first link */
export function paperTitles(place) {
  const links = Array.from(place.querySelectorAll("li"), (item) => item.querySelector("a"));
  return links.filter((link) => link !== null).filter((link) => paperOf(link));
}
