/** A BibTeX entry as facts about a paper. Follows `generator/contribute/readers/bibtex.py`. */

import { ADDRESSES, ARXIV_PLACES, KINDS, NAMED_ADDRESSES, REMARKS, SORTS, VENUES } from "../facts/bibtex.js";
import { TYPES, VENUES as VENUES_OF } from "../facts/kinds.js";
import { readBibtexEntry } from "./bibtex_entry.js";
import { oneLine, paragraphs } from "./blanks.js";
import { isoDate, readDate, readMonth } from "./dates.js";
import { readMarkup } from "./markup.js";
import { arxivIn, isPreprintServer } from "./mentions.js";
import { readPeople } from "./people.js";
import { readTex, readVerbatim } from "./tex.js";

/**
 * @import { LinkReader } from "./links.js"
 * @typedef {Record<string, string>} Fields of an entry by their names in lower case
 * @typedef {{title: string, authors: string[], published: string, kind: string, venue: string, abstract: string,
 *   links: Record<string, string>}} Facts what a source tells of a paper; what it does not tell is empty
 */

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

/**
 * Talks and posts share their type with manuscripts and with pages of the web.
 * @param {string} type @param {Fields} fields @returns {string} "" for a paper
 */
function kindOf(type, fields) {
  const shared = Object.entries(SORTS).find(([kind, sort]) => {
    const isNamed = fields[VENUES_OF[kind].bibtex] && !("eprint" in fields);
    return type === TYPES[kind].bibtex && (isNamed || printed(fields.type ?? "") === sort);
  });
  return shared?.[0] ?? KINDS[type] ?? "";
}

/** @param {Fields} fields @param {string} kind */
function venue(fields, kind) {
  const names = kind ? [VENUES_OF[kind].bibtex] : VENUES;
  return names.map((key) => printed(fields[key] ?? "")).find((name) => name && !isPreprintServer(name)) ?? "";
}

/** @param {Fields} fields @param {LinkReader} reader */
function links(fields, reader) {
  /** @param {string[]} keys */
  const texts = (keys) => keys.map((key) => fields[key] ?? "");
  const named = arxivIn(texts(ARXIV_PLACES), texts(REMARKS), reader.identifiers.arxiv);
  const isArxiv = (fields.archiveprefix || fields.eprinttype || "arxiv").toLowerCase() === "arxiv";
  const eprint = isArxiv ? fields.eprint ?? "" : "";
  const written = texts([...Object.keys(NAMED_ADDRESSES), ...ADDRESSES]).map(readVerbatim);
  const addresses = written.flatMap((text) => text.match(/https?:\/\/[^\s{}"<>|\\^\x60]+/g) || []);
  return reader.collect([
    eprint || named,
    readVerbatim(fields.doi ?? "").replace(/[.,;:]+$/, ""),
    ...addresses,
  ]);
}

/** @param {string} text @param {LinkReader} reader @returns {Facts|null} null if there is no entry in the text */
export function readBibtex(text, reader) {
  const entry = readBibtexEntry(text);
  if (!entry) return null;
  const fields = Object.fromEntries(entry.fields);
  const kind = kindOf(entry.type, fields);
  return {
    title: ["title", "subtitle"]
      .map((key) => printed(fields[key] ?? ""))
      .filter(Boolean)
      .join(": "),
    authors: readPeople(fields.author ?? ""),
    published: published(fields),
    kind,
    venue: venue(fields, kind),
    abstract: paragraphs(readMarkup(readTex(fields.abstract ?? ""))),
    links: links(fields, reader),
  };
}
