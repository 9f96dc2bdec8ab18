/** Recognises what was pasted: a link, BibTeX or CSL-JSON. */

import { say } from "../page/words.js";
import { readBibtex } from "./bibtex.js";
import { oneLine } from "./blanks.js";
import { readCslJson } from "./csl_json.js";

/** @import { Facts } from "./bibtex.js" */
/** @import { LinkReader } from "./links.js" */

/**
 * @param {string} text
 * @param {LinkReader} reader
 * @returns {{facts: Partial<Facts>, said: string}} what it tells, and what to say of that
 * @throws {Error} what to say of anything else
 */
export function readPasted(text, reader) {
  const pasted = text.trim();
  if (/^[[{]/.test(pasted)) return { facts: readCslJson(pasted, reader), said: say("pasting.csl_json") };
  const links = reader.collect([oneLine(pasted)]);
  if (Object.keys(links).length) return { facts: { links }, said: say("pasting.link") };
  const facts = /@\s*[A-Za-z]+\s*[{(]/.test(pasted) ? readBibtex(pasted, reader) : null;
  if (facts) return { facts, said: say("pasting.bibtex") };
  throw new Error(say("pasting.unknown"));
}
