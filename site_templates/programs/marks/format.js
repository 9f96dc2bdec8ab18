/**
 * The reader's marks as values, and as the text in which they are kept and carried:
 * `{"format": "papershelf-marks", "version": 1, "papers": {"dpo": {"state": "read", "note": "…", "changed": "…"}}}`.
 * A mark that was taken back stays with an empty state, so that an older file does not bring it back.
 */

const FORMAT = "papershelf-marks";
const VERSION = 1;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const STATES = ["", "to-read", "reading", "read"];
const NEVER = new Date(0).toISOString();

/**
 * @typedef {{state: string, note: string, changed: string}} Mark its state is one of STATES
 * @typedef {Map<string, Mark>} Marks by the paper's id
 * @typedef {""|"damaged"|"foreign"|"newer"} Problem
 */

/**
 * What a value is as a mark; null if it is none. Nothing is dated later than now, or it would win for ever.
 * @param {any} value
 * @param {number} now
 * @returns {Mark|null}
 */
function readMark(value, now) {
  if (!value || typeof value !== "object") return null;
  const { state = "", note = "", changed } = value;
  if (!STATES.includes(state) || typeof note !== "string") return null;
  const time = Date.parse(changed);
  return { state, note, changed: Number.isNaN(time) ? NEVER : new Date(Math.min(time, now)).toISOString() };
}

/**
 * @param {string} text
 * @param {number} now
 * @returns {{marks: Marks, problem: Problem, skipped: number}} whatever could be read
 */
export function readMarks(text, now = Date.now()) {
  /** @type {Marks} */
  const marks = new Map();
  /** @param {Problem} problem */
  const fail = (problem) => ({ marks, problem, skipped: 0 });
  let file;
  try {
    file = JSON.parse(text);
  } catch {
    return fail("damaged");
  }
  if (!file || file.format !== FORMAT) return fail("foreign");
  if (typeof file.version !== "number" || !file.papers || typeof file.papers !== "object") return fail("damaged");
  if (file.version > VERSION) return fail("newer");
  const entries = Object.entries(file.papers);
  for (const [id, value] of entries) {
    const mark = ID.test(id) ? readMark(value, now) : null;
    if (mark) marks.set(id, mark);
  }
  return { marks, problem: "", skipped: entries.length - marks.size };
}

/** @param {Marks} marks @returns {string} */
export function writeMarks(marks) {
  const papers = Object.fromEntries(Array.from(marks).sort(([one], [other]) => (one < other ? -1 : 1)));
  return JSON.stringify({ format: FORMAT, version: VERSION, papers });
}

/** The newer state wins. Of two notes neither is lost. @param {Mark} one @param {Mark} other @returns {Mark} */
function mergeMark(one, other) {
  const isNewer = other.changed > one.changed || (other.changed === one.changed && other.state > one.state);
  const [newer, older] = isNewer ? [other, one] : [one, other];
  return { ...newer, note: mergeNotes(newer.note, older.note) };
}

/** @param {string} newer @param {string} older */
function mergeNotes(newer, older) {
  if (newer.includes(older)) return newer;
  if (older.includes(newer)) return older;
  return `${newer}\n\n${older}`;
}

/** @param {Marks} one @param {Marks} other @returns {Marks} both, each paper's newer mark with all its notes */
export function mergeMarks(one, other) {
  const merged = new Map(one);
  for (const [id, mark] of other) {
    const own = merged.get(id);
    merged.set(id, own ? mergeMark(own, mark) : mark);
  }
  return merged;
}

/** @param {Mark|undefined} mark @returns {boolean} whether there is anything to show */
export const isMarked = (mark) => Boolean(mark && (mark.state || mark.note));
