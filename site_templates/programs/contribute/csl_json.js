/** A CSL-JSON item as facts about a paper. Follows `generator/contribute/csl_json.py`. */

import { oneLine, paragraphs } from "./blanks.js";
import { isoDate, readDate } from "./dates.js";

/**
 * @import { Facts } from "./bibtex.js"
 * @import { LinkReader } from "./links.js"
 * @typedef {Record<string, any>} Item as somebody pasted it: nothing of it can be relied on
 */

const DATES = ["issued", "published", "published-online", "published-print", "posted"];
const VENUES = ["container-title", "event-title", "event"];
const ARXIV_PLACES = ["number", "archive_location", "note", "container-title", "genre"];
const ARXIV = /arxiv:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})/i;
const TAG = /<\/?(?:jats:)?([a-zA-Z][\w-]*)(?:\s[^<>]*)?\/?>/g;
const BLOCKS = ["p", "sec", "title", "list-item"];
const ENTITIES = new Map(Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " }));

/** @param {Item} item @param {string} key */
function textOf(item, key) {
  const value = Array.isArray(item[key]) ? item[key][0] : item[key];
  return typeof value === "string" ? value : "";
}

/** @param {string} text */
function unescape(text) {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : Number.parseInt(hex || "0", 16);
    if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    return ENTITIES.get((name ?? "").toLowerCase()) ?? whole;
  });
}

/** @param {string} markup */
const plain = (markup) =>
  unescape(markup.replace(TAG, (_, name) => (BLOCKS.includes(name.toLowerCase()) ? "\n\n" : "")));

/** @param {Item} person */
function nameOf(person) {
  const particle = textOf(person, "non-dropping-particle") || textOf(person, "dropping-particle");
  const parts = [textOf(person, "given"), particle, textOf(person, "family"), textOf(person, "suffix")];
  const name = parts.some(Boolean) ? parts.join(" ") : textOf(person, "literal") || textOf(person, "name");
  return oneLine(unescape(name));
}

/** @param {unknown} people */
function names(people) {
  const persons = Array.isArray(people) ? people.filter((person) => person && typeof person === "object") : [];
  return Array.from(new Set(persons.map(nameOf))).filter(Boolean);
}

/** @param {any} value */
function dateOf(value) {
  if (!value || typeof value !== "object") return "";
  const parts = value["date-parts"];
  if (Array.isArray(parts) && Array.isArray(parts[0])) {
    const [year, month, day] = parts[0].map(Number);
    return isoDate(year, month, day);
  }
  return readDate(textOf(value, "raw") || textOf(value, "literal"));
}

/** @param {Item} item @param {LinkReader} reader */
function links(item, reader) {
  const named = ARXIV_PLACES.map((key) => ARXIV.exec(textOf(item, key))).find(Boolean);
  return reader.collect([named?.[1] ?? "", textOf(item, "DOI"), textOf(item, "URL")]);
}

/** @param {string} text @param {LinkReader} reader @returns {Facts} @throws {Error} what to say of what is none */
export function readCslJson(text, reader) {
  let items;
  try {
    items = JSON.parse(text);
  } catch {
    throw new Error("This begins like CSL-JSON, but it is no JSON: check its braces, commas and quotation marks.");
  }
  const item = Array.isArray(items) ? items[0] : items;
  if (!item || typeof item !== "object") throw new Error("There is no CSL-JSON item in this.");
  const venue = VENUES.map((key) => oneLine(unescape(textOf(item, key)))).find(Boolean) ?? "";
  return {
    title: oneLine(plain(textOf(item, "title"))),
    authors: names(item.author),
    published: DATES.map((key) => dateOf(item[key])).find(Boolean) ?? "",
    venue: /arxiv/i.test(venue) ? "" : venue,
    abstract: paragraphs(plain(textOf(item, "abstract")).replace(/^\s*abstract\b[.:\s]*/i, "")),
    links: links(item, reader),
  };
}
