/** A BibTeX entry as facts about a paper. Follows `generator/contribute/bibtex.py`. */

import { readBibtexEntry } from "./bibtex_entry.js";
import { oneLine, paragraphs } from "./blanks.js";
import { isoDate, readDate, readMonth } from "./dates.js";
import { readMarkup } from "./markup.js";
import { readPeople } from "./people.js";
import { readTex, readVerbatim } from "./tex.js";

/**
 * @import { LinkReader } from "./links.js"
 * @typedef {Record<string, string>} Fields of an entry by their names in lower case
 * @typedef {{title: string, authors: string[], published: string, venue: string, abstract: string,
 *   links: Record<string, string>}} Facts what a source tells of a paper; what it does not tell is empty
 */

const VENUES = ["journaltitle", "journal", "booktitle", "eventtitle"];
const ADDRESSES = ["url", "pdf", "howpublished", "note"];
const ARXIV = /(?:\b(?:arxiv|corr)[:/\s]+|\babs\/)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
const ARXIV_PLACES = ["journal", "journaltitle", "volume", "number", "howpublished", "pubstate"];
/** A note may be about other works; at its beginning it names the paper itself. */
const OWN_NOTE = /^\W*(?:(?:available|preprint|also|as|at|in|on|the)\W+)*(?=arxiv)/i;
const PREPRINT_SERVER = /^\W*(?:arxiv|corr|preprint)\b/i;

/** @param {string} tex */
const printed = (tex) => oneLine(readMarkup(readTex(tex)));

/** @param {Fields} fields */
function published({ date = "", year = "", month = "", day = "" }) {
  const whole = readDate(printed(date));
  const known = readDate(printed(year));
  const [number, ofMonth] = readMonth(printed(month));
  const parts = known.length === 4 ? isoDate(Number(known), number, ofMonth || Number(printed(day))) : known;
  return whole.length >= parts.length ? whole : parts;
}

/** @param {Fields} fields */
function venue(fields) {
  return VENUES.map((key) => printed(fields[key] ?? "")).find((name) => name && !PREPRINT_SERVER.test(name)) ?? "";
}

/** @param {Fields} fields @param {LinkReader} reader */
function links(fields, reader) {
  const note = OWN_NOTE.test(fields.note ?? "") ? fields.note : "";
  const named = [note, ...ARXIV_PLACES.map((key) => fields[key])].map((text) => ARXIV.exec(text ?? "")).find(Boolean);
  const isArxiv = (fields.archiveprefix || fields.eprinttype || "arxiv").toLowerCase() === "arxiv";
  const eprint = isArxiv ? fields.eprint ?? "" : "";
  const written = ADDRESSES.map((key) => readVerbatim(fields[key] ?? ""));
  const addresses = written.flatMap((text) => text.match(/https?:\/\/[^\s{}"<>|\\^\x60]+/g) || []);
  return reader.collect([
    eprint || (named?.[1] ?? ""),
    readVerbatim(fields.doi ?? "").replace(/[.,;:]+$/, ""),
    ...addresses,
  ]);
}

/** @param {string} text @param {LinkReader} reader @returns {Facts|null} null if there is no entry in the text */
export function readBibtex(text, reader) {
  const entry = readBibtexEntry(text);
  if (!entry) return null;
  const fields = Object.fromEntries(entry);
  return {
    title: ["title", "subtitle"]
      .map((key) => printed(fields[key] ?? ""))
      .filter(Boolean)
      .join(": "),
    authors: readPeople(fields.author ?? ""),
    published: published(fields),
    venue: venue(fields),
    abstract: paragraphs(readMarkup(readTex(fields.abstract ?? ""))),
    links: links(fields, reader),
  };
}
