/** Why a paper is among the results: which forms to mark, and what the reader could not see for themselves. */

import { excerptOf, markPieces } from "./marking.js";
import { isOfName } from "./matching.js";

/**
 * @import { Answer, Index } from "./engine.js"
 * @import { Folding } from "./folding.js"
 * @import { Entry } from "./lexicon.js"
 * @import { Piece } from "./marking.js"
 * @import { Row } from "./papers.js"
 * @import { Word } from "./query.js"
 * @import { Ranked } from "./ranking.js"
 * @import { Variant } from "./variants.js"
 * @typedef {{kind: string, typed: string, found: string}} Reason
 * @typedef {{paper: number, row: Row, marks: Set<string>, reasons: Reason[], missing: string[], hidden: Set<string>,
 *   pieces: (text: string) => Piece[]}} Hit
 *   `hidden` are the forms that only the abstract, the note or the text of a page holds; `pieces` cuts a text where it is to be marked
 */

const SHOWN_LABELS = new Set(["theme", "venue", "year"]);
const ACCENTED = /[^\0-\x7f’]/;
const CERTAIN = new Set(["exact", "prefix", "longer"]);

/** @param {Ranked} result @param {Answer} answer @param {Index} index @returns {Promise<Hit>} */
export async function explain({ paper, isPinned = false }, { terms, query }, { papers, folding }) {
  /** @type {Set<string>} */
  const marks = new Set();
  /** @type {Map<string, Piece[]>} */
  const cut = new Map();
  /** @param {string} text */
  function pieces(text) {
    if (!cut.has(text)) cut.set(text, markPieces(text, marks, folding));
    return cut.get(text) ?? [];
  }
  /** @type {Hit} */
  const hit = { paper, row: await papers.row(paper), marks, reasons: [], missing: [], hidden: new Set(), pieces };
  for (const { word, meaning } of terms) {
    const held = meaning.flat().filter((variant) => isHeld(variant, paper));
    if (!word.isStop) explainWord(hit, word, held);
  }
  if (isPinned) hit.missing = [];
  else hit.reasons.push(...accentReasons(hit, query.typed, folding));
  return hit;
}

/** @param {Hit} hit @param {Word} word @param {Variant[]} held */
function explainWord(hit, word, held) {
  if (!held.length) {
    if (!word.isOptional) hit.missing.push(word.text);
    return;
  }
  const best = held.reduce((one, other) => (other.weight > one.weight ? other : one));
  held.forEach(({ entry }) => hit.marks.add(entry.text));
  if (!CERTAIN.has(best.kind)) hit.reasons.push({ kind: best.kind, typed: word.text, found: best.meant });
  if (held.some((variant) => isShown(variant, hit.paper))) return;
  const label = held.find(({ entry }) => entry.label)?.entry;
  if (label) hit.reasons.push({ kind: label.label, typed: word.text, found: labelText(hit.row, label) });
  else held.forEach(({ entry }) => hit.hidden.add(entry.text));
}

/** @param {Row} row @param {Entry} entry */
function labelText(row, { text, label }) {
  return (label === "tag" && row.tags.find((tag) => tag.toLowerCase().includes(text))) || text;
}

/** Whether it is among what brought the paper here. @param {Variant} variant @param {number} paper */
const isHeld = (variant, paper) =>
  variant.entry.postings.bodies.some((papers) => papers.includes(paper)) || isInHead(variant, paper);

/** @param {Variant} variant @param {number} paper */
function isShown(variant, paper) {
  const { label, postings } = variant.entry;
  return label ? SHOWN_LABELS.has(label) && postings.bodies[0].includes(paper) : isInHead(variant, paper);
}

/** Whether title or names have it. @param {Variant} variant @param {number} paper */
function isInHead({ entry: { postings }, kind }, paper) {
  return postings.title.some((place) => place.paper === paper) ||
    (isOfName(kind) && postings.names.some((place) => place.paper === paper));
}

/**
 * Words printed with accents and typed without.
 * @param {Hit} hit
 * @param {string} typed
 * @param {Folding} folding
 * @returns {Reason[]}
 */
function accentReasons({ row, pieces }, typed, { withoutAccents }) {
  /** @param {string} text */
  const plain = (text) => text.normalize("NFC").toLowerCase();
  const texts = [row.title, ...row.authors].filter((text) => ACCENTED.test(text));
  const marked = texts.flatMap(pieces).filter(({ text, forms }) => forms.length && ACCENTED.test(text));
  return Array.from(new Set(marked.map(({ text }) => plain(text))))
    .filter((text) => withoutAccents(text) !== text && !plain(typed).includes(text))
    .map((text) => ({ kind: "accents", typed: "", found: text }));
}

/**
 * The stretch that holds what the row does not show: of the note, which says why the paper is here, of the abstract, or
 * of a page.
 * @param {Hit} hit
 * @param {Index} index
 * @returns {Promise<{source: string, pieces: Piece[]}>}
 */
export async function excerptFor(hit, { papers, folding }) {
  const [abstract, note] = await papers.texts(hit.paper);
  const fromNote = excerptOf(note, hit.hidden, folding);
  if (fromNote.length) return { source: "note", pieces: fromNote };
  return { source: hit.row.isPage ? "page" : "abstract", pieces: excerptOf(abstract, hit.hidden, folding) };
}
