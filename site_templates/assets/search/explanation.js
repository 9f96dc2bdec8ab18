/** Why a paper is among the results: which forms to mark, and what the reader could not see for themselves. */
(function (search) {
  "use strict";

  const SHOWN_LABELS = new Set(["theme", "venue", "year"]);
  const CERTAIN = new Set(["exact", "prefix", "longer"]);

  /**
   * @typedef {{kind: string, typed: string, found: string}} Reason
   * @typedef {{row: Row, marks: Set<string>, reasons: Reason[], missing: string[], hidden: Set<string>}} Hit
   *   `hidden` are the forms that only the abstract or the note holds
   */

  /** @returns {Promise<Hit>} */
  async function explain(result, answer, index) {
    const row = await index.papers.row(result.paper);
    const hit = { row, marks: new Set(), reasons: [], missing: [], hidden: new Set() };
    for (const { word, meaning } of answer.terms) {
      const held = meaning.flat().filter(({ entry }) => isHeld(entry, result.paper));
      if (!word.isStop) explainWord(hit, word, held, result.paper);
    }
    if (!result.isPinned) hit.reasons.push(...accentReasons(hit, answer, index.folding));
    if (result.isPinned) hit.missing = [];
    return hit;
  }

  function explainWord(hit, word, held, paper) {
    if (!held.length) {
      hit.missing.push(word.text);
      return;
    }
    const best = held.reduce((one, other) => (other.weight > one.weight ? other : one));
    held.forEach(({ entry }) => hit.marks.add(entry.text));
    if (!CERTAIN.has(best.kind)) hit.reasons.push({ kind: best.kind, typed: word.text, found: best.meant });
    if (held.some(({ entry }) => isShown(entry, paper))) return;
    const label = held.find(({ entry }) => entry.label);
    if (label) hit.reasons.push({ kind: label.entry.label, typed: word.text, found: labelText(hit.row, label.entry) });
    else held.forEach(({ entry }) => hit.hidden.add(entry.text));
  }

  function labelText(row, { text, label }) {
    if (label !== "tag") return text;
    return row.tags.find((tag) => tag.toLowerCase().includes(text)) || text;
  }

  function isHeld(entry, paper) {
    const { bodies, title, names } = entry.home.postings(entry);
    return bodies.concat([names]).some((papers) => holds(papers, paper)) || isInTitle(title, paper);
  }

  function isShown(entry, paper) {
    const { bodies, title, names } = entry.home.postings(entry);
    if (entry.label) return SHOWN_LABELS.has(entry.label) && holds(bodies[0], paper);
    return isInTitle(title, paper) || holds(names, paper);
  }

  const isInTitle = (title, paper) => title.some((number, at) => at % 4 === 0 && number === paper);

  function holds(ascending, paper) {
    let low = 0;
    let high = ascending.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ascending[middle] < paper) low = middle + 1;
      else high = middle;
    }
    return ascending[low] === paper;
  }

  /** Words that are printed with accents and were typed without. */
  function accentReasons({ row, marks }, { query }, folding) {
    const typed = query.typed.normalize("NFC").toLowerCase();
    return [row.title, ...row.authors]
      .flatMap((text) => search.markPieces(text, marks, folding))
      .filter(({ forms }) => forms.length)
      .map(({ text }) => text.normalize("NFC").toLowerCase())
      .map((text, at, all) => ({ text, isFirst: all.indexOf(text) === at }))
      .filter(({ text, isFirst }) => isFirst && /[^\x00-\x7f’]/.test(text) && !typed.includes(text))
      .map(({ text }) => ({ kind: "accents", typed: "", found: text }));
  }

  /** The stretch of abstract or note that holds what the row does not show. */
  async function excerptFor(hit, result, index) {
    const [abstract, note] = await index.papers.texts(result.paper);
    const fromAbstract = search.excerptOf(abstract, hit.hidden, index.folding);
    if (fromAbstract.length) return { source: "abstract", pieces: fromAbstract };
    return { source: "note", pieces: search.excerptOf(note, hit.hidden, index.folding) };
  }

  search.explain = explain;
  search.excerptFor = excerptFor;
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
