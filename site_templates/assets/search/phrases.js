/** Conditions: which papers have a phrase, a field's value, or neither. */
(function (search) {
  "use strict";

  const MOST_FILES = 4;
  const FIRST_UNIT_OUTSIDE_TITLE = 1 << 20;

  /**
   * @param {Condition} condition
   * @returns {Promise<Set<number>>} the papers that fulfil it, without regard to `excluded`
   */
  async function papersFulfilling(condition, lexicon, years) {
    if (condition.years) return papersOfYears(condition.years, years, lexicon);
    if (condition.isPhrase) return papersWithPhrase(condition.words, lexicon);
    const sets = await Promise.all(condition.words.map((word) => papersWithWord(word, condition.field, lexicon)));
    return intersection(sets);
  }

  async function papersOfYears([from, to], years, lexicon) {
    const wanted = years.filter((year) => from <= year && year <= to);
    const sets = await Promise.all(wanted.map((year) => papersWithWord(String(year), "year", lexicon)));
    return new Set(sets.flatMap((papers) => Array.from(papers)));
  }

  /** Papers with the word, or another form of its stem, anywhere or in one field; a field's word may be begun only. */
  async function papersWithWord(word, field, lexicon) {
    const entries = field ? await lexicon.startingWith(word, MOST_FILES) : await lexicon.family(word);
    const exact = field ? await lexicon.family(word) : [];
    const papers = new Set();
    for (const entry of new Set(entries.concat(exact))) {
      for (const paper of papersOfField(entry, field)) papers.add(paper);
    }
    return papers;
  }

  function papersOfField(entry, field) {
    const { bodies, title, names } = entry.home.postings(entry);
    if (field === "author") return names;
    if (field) return entry.label === field ? bodies[0] : [];
    return bodies.flat().concat(names, titlePapers(title));
  }

  const titlePapers = (title) => title.filter((_, at) => at % 4 === 0);

  async function papersWithPhrase(words, lexicon) {
    const units = await Promise.all(words.map((word) => unitsByPaper(word, lexicon)));
    // Words of grammar are looked up in titles alone: elsewhere they stand for any word.
    const anywhere = units.map((papers, at) => (lexicon.stopWords.has(words[at]) ? null : papers));
    const first = units.findIndex((_, at) => anywhere[at]);
    const papers = first < 0 ? units[0] : units[first];
    const found = Array.from(papers.keys()).filter((paper) => hasPhrase(paper, Math.max(0, first), units, anywhere));
    return new Set(found);
  }

  function hasPhrase(paper, anchor, units, anywhere) {
    return Array.from(units[anchor].get(paper)).some((unit) =>
      units.every((papers, at) => {
        if (unit >= FIRST_UNIT_OUTSIDE_TITLE && !anywhere[at]) return true;
        return papers.has(paper) && papers.get(paper).has(unit + at - anchor);
      }),
    );
  }

  /** @returns {Promise<Map<number, Set<number>>>} where each paper has exactly this form */
  async function unitsByPaper(word, lexicon) {
    const units = new Map();
    const add = (paper, unit) => units.set(paper, (units.get(paper) || new Set()).add(unit));
    const entry = (await lexicon.family(word)).find((known) => known.text === word && !known.label);
    if (!entry) return units;
    const { title } = entry.home.postings(entry);
    for (let at = 0; at < title.length; at += 4) if (title[at + 2] === 1) add(title[at], title[at + 1]);
    for (const [paper, unit] of await lexicon.places(entry)) add(paper, FIRST_UNIT_OUTSIDE_TITLE + unit);
    return units;
  }

  function intersection(sets) {
    return sets.reduce((common, papers) => new Set(Array.from(common).filter((paper) => papers.has(paper))));
  }

  search.papersFulfilling = papersFulfilling;
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
