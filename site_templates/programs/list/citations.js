/** References as files and as text to paste, put together from the entries that the build has written. */

import { copyText } from "../copy/clipboard.js";
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

/** The entries of papers. @param {List} list @param {Format} format @param {number[]} numbers @returns {Promise<string[]>} */
function entriesOf({ digest }, format, numbers) {
  const places = format.sizes.flatMap((size, file) => Array.from({ length: size }, (_, at) => ({ file, at })));
  return Promise.all(numbers.map(async (number) => {
    const { file, at } = places[number];
    return (await load(`data/${format.ending}-${file}`, digest))[at];
  }));
}

/** Copy one paper's entry, and say so. @param {List} list @param {string} ending of the format @param {number} number */
export async function copyCitation(list, ending, number) {
  const format = list.citations.find((each) => each.ending === ending);
  if (!format) throw new Error(ending);
  try {
    const [entry] = await entriesOf(list, format, [number]);
    announce((await copyText(entry)) || say("copying.is_copied"));
  } catch (error) {
    announce(say("citations.failed", { why: /** @type {Error} */ (error).message }));
  }
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
    const entries = await entriesOf(list, format, numbers);
    const text = format.opening + entries.join(format.between) + format.closing;
    download(`${name}.${format.ending}`, TYPES[format.ending] ?? "text/plain", text);
    announce(say("citations.taken", { count: numbers.length, format: format.name }));
  } catch (error) {
    announce(say("citations.failed", { why: /** @type {Error} */ (error).message }));
  }
}
