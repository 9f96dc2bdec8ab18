/**
 * The reader's marks as values, and as the text in which they are kept and carried:
 * `{"format": "papershelf-marks", "version": 1, "papers": {"dpo": {"state": "read", "note": "…", "changed": "2026-…"}}}`.
 * A mark that was taken back stays with an empty state, so that an older file does not bring it back.
 */
(function (papershelf) {
  "use strict";

  const FORMAT = "papershelf-marks";
  const VERSION = 1;
  const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
  const STATES = ["", "to-read", "reading", "read"];
  const NEVER = new Date(0).toISOString();

  /**
   * @typedef {{state: ""|"to-read"|"reading"|"read", note: string, changed: string}} Mark
   * @typedef {Map<string, Mark>} Marks by the paper's id
   */

  /** What a value is as a mark; null if it is none. Nothing is dated later than now, or it would win for ever. */
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
   * @returns {{marks: Marks, problem: ""|"damaged"|"foreign"|"newer", skipped: number}} whatever could be read
   */
  papershelf.readMarks = function readMarks(text, now = Date.now()) {
    const marks = new Map();
    const fail = (problem) => ({ marks, problem, skipped: 0 });
    let file;
    try {
      file = JSON.parse(text);
    } catch (error) {
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
  };

  /** @param {Marks} marks @returns {string} */
  papershelf.writeMarks = function writeMarks(marks) {
    const papers = Object.fromEntries(Array.from(marks).sort(([one], [other]) => (one < other ? -1 : 1)));
    return JSON.stringify({ format: FORMAT, version: VERSION, papers });
  };

  /** The newer state wins. Of two notes neither is lost. */
  function mergeMark(one, other) {
    const isNewer = other.changed > one.changed || (other.changed === one.changed && other.state > one.state);
    const [newer, older] = isNewer ? [other, one] : [one, other];
    return { ...newer, note: mergeNotes(newer.note, older.note) };
  }

  function mergeNotes(newer, older) {
    if (newer.includes(older)) return newer;
    if (older.includes(newer)) return older;
    return `${newer}\n\n${older}`;
  }

  /** @param {Marks} one @param {Marks} other @returns {Marks} both, each paper's newer mark with all its notes */
  papershelf.mergeMarks = function mergeMarks(one, other) {
    const merged = new Map(one);
    for (const [id, mark] of other) merged.set(id, merged.has(id) ? mergeMark(merged.get(id), mark) : mark);
    return merged;
  };

  /** @param {Mark|undefined} mark @returns {boolean} whether there is anything to show */
  papershelf.isMarked = (mark) => Boolean(mark && (mark.state || mark.note));
})((globalThis.papershelf = globalThis.papershelf || {}));
