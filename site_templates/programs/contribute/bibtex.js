/** A BibTeX entry as facts about a paper. Follows `generator/contribute/bibtex.py`. */

import { readBibtexEntry, splitOutsideBraces } from "./bibtex_entry.js";
import { oneLine, paragraphs } from "./blanks.js";
import { isoDate, readDate, readMonth } from "./dates.js";
import { readTex } from "./tex.js";

/**
 * @import { LinkReader } from "./links.js"
 * @typedef {Record<string, string>} Fields of an entry by their names in lower case
 * @typedef {{title: string, authors: string[], published: string, venue: string, abstract: string,
 *   links: Record<string, string>}} Facts what a source tells of a paper; what it does not tell is empty
 */

const VENUES = ["journaltitle", "journal", "booktitle", "eventtitle"];
const ADDRESSES = ["url", "pdf", "howpublished", "note"];
const ARXIV = /arxiv[:/\s]+(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
const ARXIV_PLACES = ["journal", "journaltitle", "number", "note", "howpublished", "pubstate"];

/** @param {string} tex */
const printed = (tex) => oneLine(readTex(tex));

/** A name as it is spoken: "Berg, Jr, Jan" as "Jan Berg Jr". @param {string} name */
function spoken(name) {
  const parts = splitOutsideBraces(name, ",").map((part) => part.trim());
  if (parts.length === 1) return name;
  const [family, ...rest] = parts;
  const given = rest.pop();
  return [given, family, ...rest].join(" ");
}

/** @param {string} people */
function names(people) {
  const written = splitOutsideBraces(people.replace(/\s+/g, " "), " and ");
  const all = written.map((name) => printed(spoken(name.trim())));
  return Array.from(new Set(all)).filter((name) => name && name !== "others");
}

/** @param {Fields} fields */
function published({ date = "", year = "", month = "" }) {
  const whole = readDate(date);
  if (whole) return whole;
  const known = readDate(year);
  return known && isoDate(Number(known.slice(0, 4)), ...readMonth(month));
}

/** @param {Fields} fields */
function venue(fields) {
  const found = VENUES.map((key) => printed(fields[key] ?? "")).find(Boolean) ?? "";
  return /arxiv/i.test(found) ? "" : found;
}

/** @param {Fields} fields @param {LinkReader} reader */
function links(fields, reader) {
  const named = ARXIV_PLACES.map((key) => ARXIV.exec(fields[key] ?? "")).find(Boolean);
  const isArxiv = (fields.archiveprefix || fields.eprinttype || "arxiv").toLowerCase() === "arxiv";
  const eprint = isArxiv ? fields.eprint ?? "" : "";
  const addresses = ADDRESSES.flatMap((key) => (fields[key] ?? "").match(/https?:\/\/[^\s{}]+/g) || []);
  /** @param {string} text */
  const plain = (text) => text.replace(/\\([_%#&])/g, "$1");
  return reader.collect([eprint || (named?.[1] ?? ""), plain(fields.doi ?? ""), ...addresses.map(plain)]);
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
    authors: names(fields.author ?? ""),
    published: published(fields),
    venue: venue(fields),
    abstract: paragraphs(readTex(fields.abstract ?? "")),
    links: links(fields, reader),
  };
}
