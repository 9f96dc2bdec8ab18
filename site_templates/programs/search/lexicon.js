/** Looks words up in the term files: which forms there are, and in which papers. */

import { decodeNumbers, decodeWords } from "./encoding.js";
import { decodePostings } from "./postings.js";
import { createStems, STEM } from "./stems.js";
import { AT_ONCE, indexPart } from "./store.js";

const LABEL_MARK = ":";

/**
 * @import { Postings } from "./postings.js"
 * @import { Gate, Versions } from "./store.js"
 * @typedef {{forms: string, groups: string, lists: string, strays: string, homes: string, places: string}} Terms what
 *   such a file holds; `places` is the version of the file of that kind
 * @typedef {{termFirsts: string, spellingFirsts: string, frequent: string, frequencies: number[],
 *   stemmers: Record<string, string>, versions: Versions}} Routing
 */

/** A form of the index. */
export class Entry {
  /** @param {string} form @param {TermChunk} home @param {number} at */
  constructor(form, home, at) {
    const mark = form.indexOf(LABEL_MARK);
    this.form = form;
    this.text = mark > 0 ? form.slice(0, mark) : form;
    /** The kind of label ("tag") that the word stands in, if it is from a label. */
    this.label = mark > 0 ? form.slice(mark + 1) : "";
    this.home = home;
    this.at = at;
    /** @type {Postings|undefined} */
    this.decoded = undefined;
  }

  /** @returns {Postings} */
  get postings() {
    return (this.decoded ??= decodePostings(this.home.lists[this.at], this.home.classes));
  }

  /** @returns {number[]} the papers whose titles have it */
  get titlePapers() {
    return this.postings.title.map(({ paper }) => paper);
  }

  /** @returns {number[]} the papers among whose authors' names it is */
  get namePapers() {
    return this.postings.names.map(({ paper }) => paper);
  }
}

class TermChunk {
  /** @param {Terms} content @param {number} number @param {number} classes of frequency */
  constructor(content, number, classes) {
    this.number = number;
    this.classes = classes;
    this.lists = content.lists.split(" ");
    this.places = content.places;
    this.entries = decodeWords(content.forms).map((form, at) => new Entry(form, this, at));
    this.entryByForm = new Map(this.entries.map((entry) => [entry.form, entry]));
    /** The number of each entry's stem. @type {number[]} */
    this.groups = [];
    decodeNumbers(content.groups).forEach((size, group) => this.groups.push(...Array(size).fill(group)));
    const homes = decodeNumbers(content.homes);
    this.strays = new Map(decodeWords(content.strays).map((form, at) => [form, homes[at]]));
  }

  /** @param {string} form @returns {Entry[]} all entries of its stem; none where it is not known */
  family(form) {
    const found = this.entryByForm.get(form) ?? this.entries.find((entry) => entry.text === form);
    return found ? this.entries.filter((_, at) => this.groups[at] === this.groups[found.at]) : [];
  }
}

export class Lexicon {
  /** @param {Routing} routing @param {Set<string>} stopWords */
  constructor(routing, stopWords) {
    this.versions = routing.versions;
    this.stopWords = stopWords;
    this.classes = routing.frequencies.length;
    this.firsts = decodeWords(routing.termFirsts);
    this.spellingFirsts = decodeWords(routing.spellingFirsts);
    this.frequent = routing.frequent.split(" ");
    this.stem = createStems(routing.stemmers, routing.versions);
    /** Whether it has no files of spellings, as all its words are few. */
    this.isSmall = !this.spellingFirsts.length;
    /** @type {Map<string, any>} */
    this.files = new Map();
    this.gate = AT_ONCE;
  }

  /** @param {Gate} gate @returns {Lexicon} the same, which asks before it loads more */
  behind(gate) {
    return Object.assign(Object.create(this), { gate });
  }

  /** @template Read @param {string} name @param {string} version @param {(content: any) => Read} read once @returns {Promise<Read>} */
  async file(name, version, read) {
    const content = this.files.has(name) ? null : (await indexPart(name, version, this.gate)).content;
    if (!this.files.has(name)) this.files.set(name, read(content));
    return this.files.get(name);
  }

  /** @param {number} number */
  chunk(number) {
    const version = this.versions.terms[number];
    return this.file(`terms-${number}`, version, (content) => new TermChunk(content, number, this.classes));
  }

  /** @param {number} from @param {number} to the last @returns {Promise<TermChunk[]>} */
  chunksBetween(from, to) {
    return Promise.all(Array.from({ length: to - from + 1 }, (_, at) => this.chunk(from + at)));
  }

  /** @param {string} form @returns {Promise<Entry[]>} all entries of the form's stem, none where it is not known */
  async family(form) {
    const found = await this.known(form);
    const stem = found.length ? form : await this.stem(form);
    return stem === form ? found : this.known(stem);
  }

  /** @param {string} form @returns {Promise<Entry[]>} all entries of its family, if the very form stands in the index */
  async known(form) {
    const chunk = await this.chunk(lastNotAbove(this.firsts, form));
    const home = chunk.strays.get(form);
    return (home === undefined ? chunk : await this.chunk(home)).family(form);
  }

  /** @param {string} form @returns {Promise<Entry|undefined>} the entry of exactly this form, in no label */
  async exactly(form) {
    return (await this.family(form)).find((entry) => entry.form === form);
  }

  /**
   * Entries that begin with a text; where that would take more files than `mostFiles`, the likeliest words alone.
   * @param {string} prefix
   * @param {number} mostFiles
   * @param {number} mostWords
   * @returns {Promise<Entry[]>}
   */
  async startingWith(prefix, mostFiles, mostWords = mostFiles) {
    const from = lastNotAbove(this.firsts, prefix);
    const to = lastNotAbove(this.firsts, `${prefix}\uffff`);
    if (to - from >= mostFiles) return this.frequentStartingWith(prefix, mostWords);
    const chunks = await this.chunksBetween(from, to);
    const strays = await Promise.all(chunks.map((chunk) => this.strayEntries(chunk, prefix)));
    const begun = chunks.map((chunk) => chunk.entries.filter(({ text }) => text.startsWith(prefix)));
    const found = begun.flat().concat(...strays);
    const families = found.filter(({ label }) => label === STEM).map(({ home, form }) => home.family(form));
    return Array.from(new Set(found.concat(...families)));
  }

  /** @param {TermChunk} chunk @param {string} prefix */
  async strayEntries(chunk, prefix) {
    const strays = Array.from(chunk.strays).filter(([form]) => form.startsWith(prefix));
    const homes = await Promise.all(strays.map(([, home]) => this.chunk(home)));
    return strays.flatMap(([word], at) => homes[at].entries.filter((entry) => entry.text === word));
  }

  /** @param {string} prefix @param {number} mostWords */
  async frequentStartingWith(prefix, mostWords) {
    const words = this.frequent.filter((word) => word.startsWith(prefix)).slice(0, mostWords);
    const families = await Promise.all(words.map((word) => this.family(word)));
    return families.flat().filter((entry) => words.includes(entry.text));
  }
}

/** @param {string[]} words sorted @param {string} word @returns {number} the place of the last not above it, else 0 */
export const lastNotAbove = (words, word) => Math.max(0, words.findLastIndex((each) => each <= word));
