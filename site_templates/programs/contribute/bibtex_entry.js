/** The first entry of a BibTeX text as its fields. It forgives what editors forgive, and says what it cannot read. */

import { NOT_INHERITED } from "../facts/bibtex.js";
import { MONTHS } from "../facts/months.js";
import { say } from "../page/words.js";
import { Cursor } from "./cursor.js";

/** @typedef {{key: string, type: string, fields: Map<string, string>}} Entry */

class Reading extends Cursor {
  abbreviations = new Map(MONTHS.map((name) => [name.slice(0, 3), name.slice(0, 3)]));

  /** @param {string} closing @returns {string} what stands here up to that mark, braces within in pairs */
  enclosed(closing) {
    const start = this.place;
    let depth = 0;
    for (; this.place < this.text.length; this.place += 1) {
      const mark = this.text[this.place];
      if (mark === "\\") this.place += 1;
      else if (depth === 0 && mark === closing) return this.text.slice(start, this.place++);
      else if (mark === "{") depth += 1;
      else if (mark === "}") depth -= 1;
      if (depth < 0) break;
    }
    throw new Error(say("pasting.broken_bibtex"));
  }

  /** @returns {string} the pieces of a value, joined: `"a" # b # {c}` */
  value() {
    let whole = "";
    do {
      whole += this.piece();
    } while (this.take(/\s*#\s*/y));
    return whole;
  }

  /** @returns {string} */
  piece() {
    if (this.take(/\s*\{/y)) return this.enclosed("}");
    if (this.take(/\s*"/y)) return this.enclosed('"');
    const bare = this.take(/\s*([^\s,#{}"()=]+)/y);
    if (!bare) throw new Error(say("pasting.broken_bibtex"));
    return this.abbreviations.get(bare[1].toLowerCase()) ?? bare[1];
  }

  /** @returns {Map<string, string>} */
  fields() {
    const fields = new Map();
    for (let name; (name = this.take(/[\s,]*([^\s,=#{}"()]+)\s*=/y));) {
      const key = name[1].toLowerCase();
      const value = this.value();
      if (!fields.has(key)) fields.set(key, value);
    }
    if (!this.take(/[\s,]*(?:[})]|$)/y)) throw new Error(say("pasting.broken_bibtex"));
    return fields;
  }

  /** @returns {Entry|null} the next entry */
  next() {
    const found = this.take(/[^@]*@\s*([A-Za-z]+)\s*([{(])/y);
    if (!found) return null;
    const type = found[1].toLowerCase();
    if (type === "comment" || type === "preamble") {
      this.enclosed(found[2] === "(" ? ")" : "}"); // which may hold an entry, to hide it
      return this.next();
    }
    if (type === "string") {
      for (const [name, value] of this.fields()) this.abbreviations.set(name, value);
      return this.next();
    }
    const key = this.take(/\s*([^\s,={}"]*)\s*(?:,|(?=[})]))/y)?.[1] ?? "";
    return { key, type, fields: this.fields() };
  }
}

/**
 * @param {string} text
 * @returns {Entry|null} its first entry, with the fields by their names in lower case and those of the volume that it
 *   names by `crossref`; null without an entry
 * @throws {Error} what to say of BibTeX that cannot be read
 */
export function readBibtexEntry(text) {
  const reading = new Reading(text);
  const entry = reading.next();
  const parent = entry?.fields.get("crossref")?.trim().toLowerCase();
  if (!entry || !parent) return entry;
  for (let other = reading.next(); other; other = reading.next()) {
    if (other.key.toLowerCase() !== parent) continue;
    for (const [name, value] of other.fields) {
      const inherited = name === "title" ? "booktitle" : NOT_INHERITED.includes(name) ? "" : name;
      if (inherited && !entry.fields.has(inherited)) entry.fields.set(inherited, value);
    }
    break;
  }
  return entry;
}
