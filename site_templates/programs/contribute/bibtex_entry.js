/** The first entry of a BibTeX text as its fields. It forgives what editors forgive, and says what it cannot read. */

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const BROKEN = "The BibTeX is broken: check its braces, commas and quotation marks.";

class Reading {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
    this.abbreviations = new Map(MONTHS.map((month) => [month, month]));
  }

  /** @param {RegExp} pattern sticky @returns {RegExpExecArray|null} what it matches here, which is then behind */
  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  /** @param {string} closing @returns {string} what stands here up to that mark, braces within in pairs */
  enclosed(closing) {
    const start = this.at;
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      const mark = this.text[this.at];
      if (mark === "\\") this.at += 1;
      else if (depth === 0 && mark === closing) return this.text.slice(start, this.at++);
      else if (mark === "{") depth += 1;
      else if (mark === "}") depth -= 1;
      if (depth < 0) break;
    }
    throw new Error(BROKEN);
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
    if (!bare) throw new Error(BROKEN);
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
    if (!this.take(/[\s,]*(?:[})]|$)/y)) throw new Error(BROKEN);
    return fields;
  }

  /** @returns {Map<string, string>|null} the fields of the next entry */
  next() {
    const found = this.take(/[^@]*@\s*([A-Za-z]+)\s*[{(]/y);
    if (!found) return null;
    const kind = found[1].toLowerCase();
    if (kind === "comment" || kind === "preamble") return this.next();
    if (kind === "string") {
      for (const [name, value] of this.fields()) this.abbreviations.set(name, value);
      return this.next();
    }
    this.take(/\s*[^\s,={}"]*\s*(?:,|(?=[})]))/y); // the key
    return this.fields();
  }
}

/**
 * @param {string} text
 * @returns {Map<string, string>|null} the fields of its first entry by their names in lower case; null without one
 * @throws {Error} what to say of BibTeX that cannot be read
 */
export const readBibtexEntry = (text) => new Reading(text).next();

/** @param {string} people @param {string} word that parts them, outside of braces @returns {string[]} */
export function splitOutsideBraces(people, word) {
  const parts = [""];
  let depth = 0;
  for (let at = 0; at < people.length; at += 1) {
    const mark = people[at];
    if (depth === 0 && people.slice(at, at + word.length).toLowerCase() === word) {
      parts.push("");
      at += word.length - 1;
      continue;
    }
    if (mark === "{") depth += 1;
    if (mark === "}") depth -= 1;
    parts[parts.length - 1] += mark;
  }
  return parts;
}
