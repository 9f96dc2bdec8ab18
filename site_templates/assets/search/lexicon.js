/** Looks words up in the term files: which forms there are, and in which papers. */
(function (search) {
  "use strict";

  const { decodeNumbers, decodeAscending, decodeWords, LIST_SEPARATOR } = search.encoding;
  const LABEL_MARK = ":";
  const TITLE_NUMBERS = 4;

  /**
   * Where a form stands, field by field. `title` is flat: document, first unit, units covered, units of the title.
   * @typedef {{bodies: number[][], title: number[], names: number[]}} Postings
   *
   * A form of the index; `label` is the kind of label ("tag") that the word stands in, if it is from a label.
   * @typedef {{text: string, label: string, home: TermChunk, at: number}} Entry
   */

  class TermChunk {
    constructor(content, number, classes) {
      this.number = number;
      this.classes = classes;
      this.forms = decodeWords(content.forms);
      this.lists = content.lists.split(" ");
      this.entries = this.forms.map((form, at) => this.entryOf(form, at));
      this.entryByForm = new Map(this.entries.map((entry, at) => [this.forms[at], entry]));
      this.groupOf = groupNumbers(decodeNumbers(content.groups));
      const homes = decodeNumbers(content.homes);
      this.strays = new Map(decodeWords(content.strays).map((form, at) => [form, homes[at]]));
      this.decoded = new Map();
    }

    entryOf(form, at) {
      const mark = form.indexOf(LABEL_MARK);
      const isLabel = mark > 0;
      return { text: isLabel ? form.slice(0, mark) : form, label: isLabel ? form.slice(mark + 1) : "", home: this, at };
    }

    /** The entries of the same stem. */
    family(entry) {
      return this.entries.filter((_, at) => this.groupOf[at] === this.groupOf[entry.at]);
    }

    /** @returns {Postings} */
    postings(entry) {
      if (!this.decoded.has(entry.at)) this.decoded.set(entry.at, decodePostings(this.lists[entry.at], this.classes));
      return this.decoded.get(entry.at);
    }
  }

  function groupNumbers(sizes) {
    return sizes.flatMap((size, group) => new Array(size).fill(group));
  }

  function decodePostings(written, classes) {
    const lists = written.split(LIST_SEPARATOR);
    const bodies = Array.from({ length: classes }, (_, at) => decodeAscending(lists[at] || ""));
    const title = decodeNumbers(lists[classes] || "");
    for (let at = TITLE_NUMBERS; at < title.length; at += TITLE_NUMBERS) title[at] += title[at - TITLE_NUMBERS];
    return { bodies, title, names: decodeAscending(lists[classes + 1] || "") };
  }

  class Lexicon {
    constructor(store, routing, stopWords) {
      this.store = store;
      this.stopWords = stopWords;
      this.digest = routing.digest;
      this.classes = routing.content.frequencies.length;
      this.firsts = decodeWords(routing.content.termFirsts);
      this.spellingFirsts = decodeWords(routing.content.spellingFirsts);
      this.frequent = routing.content.frequent.split(" ");
      this.chunks = new Map();
      this.spelled = new Map();
    }

    async chunk(number) {
      if (!this.chunks.has(number)) {
        const content = await this.store.part(`terms-${number}`, this.digest);
        if (!this.chunks.has(number)) this.chunks.set(number, new TermChunk(content, number, this.classes));
      }
      return this.chunks.get(number);
    }

    /** @returns {Promise<Entry[]>} all entries of the form's stem, or none where the index does not know the form */
    async family(form) {
      const chunk = await this.chunk(lastNotAbove(this.firsts, form));
      if (chunk.strays.has(form)) return this.familyIn(await this.chunk(chunk.strays.get(form)), form);
      return this.familyIn(chunk, form);
    }

    familyIn(chunk, form) {
      const found = chunk.entryByForm.get(form) || chunk.entries.find((entry) => entry.text === form);
      return found ? chunk.family(found) : [];
    }

    /**
     * Entries that begin with `prefix`; where that would take more files than `mostFiles`, only the likeliest ones.
     * @returns {Promise<Entry[]>}
     */
    async startingWith(prefix, mostFiles) {
      const from = lastNotAbove(this.firsts, prefix);
      const to = lastNotAbove(this.firsts, `${prefix}\uffff`);
      if (to - from >= mostFiles) return this.frequentStartingWith(prefix, mostFiles);
      const chunks = await Promise.all(Array.from({ length: to - from + 1 }, (_, at) => this.chunk(from + at)));
      const strays = await Promise.all(chunks.map((chunk) => this.strayEntries(chunk, prefix)));
      return chunks.flatMap((chunk) => chunk.entries.filter((entry) => entry.text.startsWith(prefix))).concat(...strays);
    }

    /** Where outside titles a form stands. @returns {Promise<[number, number][]>} pairs of document and unit */
    async places(entry) {
      const content = await this.store.part(`places-${entry.home.number}`, this.digest);
      const numbers = decodeNumbers(content.split(" ")[entry.at]);
      const places = [];
      let [paper, unit] = [0, 0];
      for (let at = 0; at < numbers.length; at += 2) {
        if (numbers[at]) unit = 0;
        paper += numbers[at];
        unit += numbers[at + 1];
        places.push([paper, unit]);
      }
      return places;
    }

    async strayEntries(chunk, prefix) {
      const strays = Array.from(chunk.strays).filter(([form]) => form.startsWith(prefix));
      const homes = await Promise.all(strays.map(([, home]) => this.chunk(home)));
      return strays.flatMap(([word], at) => homes[at].entries.filter((entry) => entry.text === word));
    }

    async frequentStartingWith(prefix, mostWords) {
      const words = this.frequent.filter((word) => word.startsWith(prefix)).slice(0, mostWords);
      const families = await Promise.all(words.map((word) => this.family(word)));
      return families.flat().filter((entry) => words.includes(entry.text));
    }

    /**
     * Words that may be meant, from the list of spellings of that name that begin like `beginning`.
     * A small index has no such lists: there every word may be meant.
     * @returns {Promise<{text: string, magnitude: number}[]>}
     */
    async spellings(list, beginning, mostFiles) {
      if (!this.spellingFirsts.length) return this.everyWord();
      let prefix = list + beginning.slice(0, 1);
      for (let length = 2; length <= beginning.length || this.span(prefix) > mostFiles; length += 1) {
        if (length > beginning.length) return [];
        prefix = list + beginning.slice(0, length);
      }
      const from = lastNotAbove(this.spellingFirsts, prefix);
      const parts = Array.from({ length: this.span(prefix) }, (_, at) => this.spellingChunk(from + at));
      return (await Promise.all(parts)).flat().filter(({ spelling }) => spelling.startsWith(prefix));
    }

    span(prefix) {
      return lastNotAbove(this.spellingFirsts, `${prefix}\uffff`) - lastNotAbove(this.spellingFirsts, prefix) + 1;
    }

    async spellingChunk(number) {
      if (!this.spelled.has(number)) {
        const content = await this.store.part(`spellings-${number}`, this.digest);
        const magnitudes = decodeNumbers(content.magnitudes);
        const words = decodeWords(content.words).map((spelling, at) => ({
          spelling,
          text: wordOf(spelling),
          magnitude: magnitudes[at],
        }));
        this.spelled.set(number, words);
      }
      return this.spelled.get(number);
    }

    async everyWord() {
      if (!this.words) {
        const chunks = await Promise.all(this.firsts.map((_, number) => this.chunk(number)));
        const entries = chunks.flatMap((chunk) => chunk.entries);
        this.words = entries
          .filter((entry) => /^[^\d:]{3,}$/.test(entry.text))
          .map((entry) => ({ text: entry.text, magnitude: Math.log2(1 + entry.home.lists[entry.at].length) }));
      }
      return this.words;
    }
  }

  function wordOf(spelling) {
    const word = spelling.slice(1);
    return spelling[0] === "b" || spelling[0] === "d" ? Array.from(word).reverse().join("") : word;
  }

  /** The place of the last of the sorted words that is not above `word`; 0 where all are. */
  function lastNotAbove(words, word) {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  search.Lexicon = Lexicon;
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
