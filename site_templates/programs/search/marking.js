/** Finds the matched words in a text as it is printed. */

const COMPOUND = /[\p{L}\p{N}\p{M}'’]+(?:[-‐‑–−/_.&+]{1,3}[\p{L}\p{N}\p{M}'’]+)*/gu;
const WORD = /[\p{L}\p{N}\p{M}'’]+/gu;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
/** Letters, after which there is no blank to wait for. */
const LONGEST_WORD = 40;
const SYMBOL = /[∞√α-ωΑ-Ω]/gu;

/**
 * A stretch of text; `forms` are the matched forms that it stands for, none for text between matches.
 * @typedef {{text: string, forms: string[]}} Piece
 *
 * @typedef {{start: number, end: number, forms: string[]}} Mark
 * @import { Folding, Form } from "./folding.js"
 */

/**
 * @param {string} text
 * @param {Set<string>} wanted folded forms
 * @param {Folding} folding
 * @returns {Piece[]} the whole text, in order
 */
export function markPieces(text, wanted, folding) {
  /** @type {Mark[]} */
  const marks = [];
  for (const pattern of [COMPOUND, SYMBOL]) {
    for (const found of text.matchAll(pattern)) marks.push(...marksIn(found[0], found.index, wanted, folding));
  }
  return cutAt(text, marks.sort((one, other) => one.start - other.start));
}

/**
 * @param {string} compound
 * @param {number} start
 * @param {Set<string>} wanted
 * @param {Folding} folding
 * @returns {Mark[]}
 */
function marksIn(compound, start, wanted, folding) {
  const whole = formsIn(compound, wanted, folding).filter((form) => form.span > 1 && form.offset === 0);
  if (whole.length) return [{ start, end: start + compound.length, forms: whole.map((form) => form.text) }];
  return Array.from(compound.matchAll(WORD)).flatMap((word) => {
    const forms = formsIn(word[0], wanted, folding);
    const at = start + word.index;
    if (UNSPACED.test(word[0])) return pairsIn(forms, at);
    return forms.length ? [{ start: at, end: at + word[0].length, forms: forms.map((form) => form.text) }] : [];
  });
}

/** Where no blanks part words, pairs of characters stand for them. @param {Form[]} pairs @param {number} start */
function pairsIn(pairs, start) {
  /** @type {Mark[]} */
  const marks = [];
  for (const { text, offset } of pairs) {
    const last = marks.at(-1);
    const at = start + offset;
    if (last && at <= last.end) {
      last.end = at + text.length;
      last.forms.push(text);
    } else marks.push({ start: at, end: at + text.length, forms: [text] });
  }
  return marks;
}

/** @param {string} text @param {Set<string>} wanted @param {Folding} folding */
const formsIn = (text, wanted, folding) => folding.foldText(text).forms.filter((form) => wanted.has(form.text));

/** @param {string} text @param {Mark[]} marks */
function cutAt(text, marks) {
  /** @type {Piece[]} */
  const pieces = [];
  let end = 0;
  for (const mark of marks.filter((each, at) => at === 0 || each.start >= marks[at - 1].end)) {
    if (mark.start > end) pieces.push({ text: text.slice(end, mark.start), forms: [] });
    pieces.push({ text: text.slice(mark.start, mark.end), forms: mark.forms });
    end = mark.end;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), forms: [] });
  return pieces;
}

/**
 * The stretch of a text that shows the most matched words.
 * @param {string} text
 * @param {Set<string>} wanted
 * @param {Folding} folding
 * @returns {Piece[]} empty where the text has none
 */
export function excerptOf(text, wanted, folding, length = 180) {
  const marks = markPieces(text, wanted, folding);
  /** @type {{at: number, forms: string[]}[]} */
  const starts = [];
  marks.reduce((at, piece) => {
    if (piece.forms.length) starts.push({ at, forms: piece.forms });
    return at + piece.text.length;
  }, 0);
  if (!starts.length) return [];
  /** @param {{at: number}} start */
  const shown = ({ at }) =>
    new Set(starts.filter((other) => other.at >= at && other.at < at + length).flatMap(({ forms }) => forms)).size;
  const best = starts.reduce((one, other) => (shown(other) > shown(one) ? other : one));
  return markPieces(wordsAround(text, best.at, length), wanted, folding);
}

/** @param {string} text @param {number} at @param {number} length */
function wordsAround(text, at, length) {
  const from = blankBefore(text, Math.max(0, Math.floor(at - length / 4)));
  const to = from + length < text.length ? blankBefore(text, from + length) : text.length;
  return (from > 0 ? "… " : "") + text.slice(from, to) + (to < text.length ? " …" : "");
}

/** Where the word begins that stands there; the very place, where there are no blanks. @param {string} text @param {number} at */
function blankBefore(text, at) {
  const blank = text.lastIndexOf(" ", at);
  return at - blank > LONGEST_WORD && at > 0 ? at : blank + 1;
}
