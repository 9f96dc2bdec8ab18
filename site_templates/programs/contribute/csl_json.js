/** A CSL-JSON item as facts about a paper. Follows `generator/contribute/readers/csl_json.py`. */

import { ARXIV_PLACES, DATES, ENVELOPES, FOREIGN, KINDS, REMARKS, VENUES } from "../facts/csl.js";
import { VENUES as VENUES_OF } from "../facts/kinds.js";
import { say } from "../page/words.js";
import { oneLine, paragraphs } from "./blanks.js";
import { isoDate, readDate } from "./dates.js";
import { readEntities, readMarkup } from "./markup.js";
import { arxivIn, isPreprintServer } from "./mentions.js";
import { mendTex } from "./tex.js";

/**
 * @import { Facts } from "./bibtex.js"
 * @import { LinkReader } from "./links.js"
 * @typedef {Record<string, any>} Item as somebody pasted it: nothing of it can be relied on
 */

const ELSEWHERE = [...Object.values(FOREIGN).flat(), ...ENVELOPES];

/** @param {Item} item @param {string} key */
function textOf(item, key) {
  const value = Array.isArray(item[key]) ? item[key][0] : item[key];
  return typeof value === "string" ? value : "";
}

/** @param {Item} item @param {string} key */
const proseOf = (item, key) => readMarkup(mendTex(textOf(item, key)));

/** @param {Item} item @param {string} key */
const lineOf = (item, key) => oneLine(proseOf(item, key));

/** @param {Item} person */
function nameOf(person) {
  const keys = ["given", "dropping-particle", "non-dropping-particle", "family", "suffix"];
  // Quotation marks around a family name keep its parts together, and are no part of it.
  const parts = keys.map((key) => textOf(person, key).replace(/^"(.*)"$/, "$1")).filter(Boolean);
  const name = parts.some(Boolean) ? parts.join(" ") : textOf(person, "literal") || textOf(person, "name");
  return oneLine(readEntities(name));
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
  /** @param {string[]} keys */
  const texts = (keys) => keys.map((key) => textOf(item, key));
  const own = ARXIV_PLACES.filter((key) => !REMARKS.includes(key));
  const named = arxivIn(texts(own), texts(REMARKS), reader.identifiers.arxiv);
  return reader.collect([named, textOf(item, "DOI"), textOf(item, "URL")]);
}

/** @param {string} text @param {LinkReader} reader @returns {Facts} @throws {Error} what to say of what is none */
export function readCslJson(text, reader) {
  let items;
  try {
    items = JSON.parse(text);
  } catch {
    throw new Error(say("pasting.broken_json"));
  }
  const first = Array.isArray(items) ? items[0] : items;
  const item = first?.message ?? first; // in the envelope of Crossref's answers
  if (!item || typeof item !== "object") throw new Error(say("pasting.no_item"));
  if (ELSEWHERE.some((key) => key in item)) throw new Error(say("pasting.other_json"));
  const kind = KINDS[item.type] ?? "";
  const venue = (kind ? [VENUES_OF[kind].csl] : VENUES).map((/** @type {string} */ key) => lineOf(item, key))
    .find(Boolean) ?? "";
  return {
    title: ["title", "subtitle"].map((key) => lineOf(item, key)).filter(Boolean).join(": "),
    authors: names(item.author),
    published: DATES.map((key) => dateOf(item[key])).find(Boolean) ?? "",
    kind,
    venue: isPreprintServer(venue) ? "" : venue,
    abstract: paragraphs(proseOf(item, "abstract").replace(/^\s*abstract\b[.:\s]*/i, "")),
    links: links(item, reader),
  };
}
