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

/** @param {ParentNode} place @returns {HTMLAnchorElement[]} the titles in lists of papers: each item's first link */
export function paperTitles(place) {
  const links = Array.from(place.querySelectorAll("li"), (item) => item.querySelector("a"));
  return links.filter((link) => link !== null).filter((link) => paperOf(link));
}
