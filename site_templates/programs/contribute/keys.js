/** What an entry may have in common with a paper of the list. See `generator/scripts/known.py`. */

import { say } from "../page/words.js";

/**
 * @import { Entry } from "./form.js"
 * @typedef {{key: string, what: string}} Key by which the list may know the entry, and what is then the same
 */

/** @param {string} id */
export const idKey = (id) => `id ${id}`;

/**
 * What two printings of one title have in common: its letters and digits.
 * @param {string} title
 * @param {(text: string) => string} withoutAccents
 */
export function titleKey(title, withoutAccents) {
  const words = withoutAccents(title).toLowerCase().match(/[\p{L}\p{N}]+/gu);
  return words ? `title ${words.join("")}` : "";
}

/** @param {Entry} entry @param {(text: string) => string} withoutAccents @returns {Key[]} */
export function keysOf({ title = "", links = {} }, withoutAccents) {
  return [
    { key: links.arxiv && `arXiv ${links.arxiv}`, what: say("listed.same_arxiv") },
    { key: links.doi && `DOI ${links.doi.toLowerCase()}`, what: say("listed.same_doi") },
    { key: links.pdf?.replace(/\/$/, ""), what: say("listed.same_pdf") },
    { key: links.project?.replace(/\/$/, ""), what: say("listed.same_address") },
    { key: titleKey(title, withoutAccents), what: say("listed.same_title") },
  ].flatMap(({ key, what }) => (key ? [{ key, what }] : []));
}
