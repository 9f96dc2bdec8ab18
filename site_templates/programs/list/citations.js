/** Files of references, put together from the entries that the build has written. */

import { announce } from "../page/announcer.js";
import { download } from "../page/downloads.js";
import { button } from "../page/elements.js";
import { load } from "../page/parts.js";
import { say } from "../page/words.js";

/**
 * @import { Format, List } from "./list.js"
 * @typedef {{numbers: number[], name: string}} Choice the numbers of papers, in the order of the file, and its name
 */

/** @type {Record<string, string>} */
const TYPES = {
  bib: "application/x-bibtex",
  ris: "application/x-research-info-systems",
  "csl.json": "application/vnd.citationstyles.csl+json",
};

/** The content of the file. @param {List} list @param {Format} format @param {number[]} numbers */
async function citations({ digest }, format, numbers) {
  const places = format.sizes.flatMap((size, file) => Array.from({ length: size }, (_, at) => ({ file, at })));
  const entries = numbers.map(async (number) => {
    const { file, at } = places[number];
    return (await load(`data/${format.ending}-${file}`, digest))[at];
  });
  return format.opening + (await Promise.all(entries)).join(format.between) + format.closing;
}

/**
 * Buttons that give the papers as files, one for each format.
 * @param {List} list
 * @param {() => Choice} chosen called when one is pressed
 */
export const citationButtons = (list, chosen) =>
  list.citations.map((format) => button(format.name, () => take(list, format, chosen())));

/** @param {List} list @param {Format} format @param {Choice} choice */
async function take(list, format, { numbers, name }) {
  try {
    const text = await citations(list, format, numbers);
    download(`${name}.${format.ending}`, TYPES[format.ending] ?? "text/plain", text);
    announce(say("citations.taken", { count: numbers.length, format: format.name }));
  } catch (error) {
    announce(say("citations.failed", { why: /** @type {Error} */ (error).message }));
  }
}
