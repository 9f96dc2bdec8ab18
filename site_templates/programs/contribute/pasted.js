/** Recognises what was pasted: a link, BibTeX or CSL-JSON. */

import { say } from "../page/words.js";
import { readBibtex } from "./bibtex.js";
import { oneLine } from "./blanks.js";
import { readCslJson } from "./csl_json.js";

/**
 * @import { Facts } from "./bibtex.js"
 * @import { LinkReader } from "./links.js"
 * @typedef {"link"|"BibTeX"|"CSL-JSON"} What
 */

/** @type {Facts} */
const NOTHING = { title: "", authors: [], published: "", kind: "", venue: "", abstract: "", links: {} };

/**
 * @param {string} text
 * @param {LinkReader} reader
 * @returns {{what: What, facts: Facts}} and what it was
 * @throws {Error} what to say of anything else
 */
export function readPasted(text, reader) {
  const pasted = text.trim();
  if (/^[[{]/.test(pasted)) return { what: "CSL-JSON", facts: readCslJson(pasted, reader) };
  const link = reader.collect([oneLine(pasted)]);
  if (Object.keys(link).length) return { what: "link", facts: { ...NOTHING, links: link } };
  const facts = /@\s*[A-Za-z]+\s*[{(]/.test(pasted) ? readBibtex(pasted, reader) : null;
  if (facts) return { what: "BibTeX", facts };
  throw new Error(say("pasting.unknown"));
}
