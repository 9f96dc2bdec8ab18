/**
 * Where the reader's marks are kept: in this browser, for this list. Whatever goes wrong with that is a word to say,
 * never an error: the marks then last as long as the page.
 */

import { root } from "../page/addresses.js";
import { mergeMarks, readMarks, writeMarks } from "./format.js";

/** @import { Mark, Marks } from "./format.js" */
/** @typedef {""|"refused"|"full"|"newer"|"damaged"} Trouble */

class Store extends EventTarget {
  /**
   * @param {Storage|null} storage null where the browser refuses
   * @param {string} place what tells this list from others on the same host
   */
  constructor(storage, place) {
    super();
    this.storage = storage;
    this.key = `papershelf-marks ${place}`;
    /** @type {Trouble} */
    this.trouble = storage ? "" : "refused";
    /** @type {Marks} */
    this.unsaved = new Map();
  }

  /** @returns {Marks} all marks as they are now, in whatever tab they were set */
  all() {
    return new Map([...this.read(), ...this.unsaved]);
  }

  /** @param {string} id @returns {Mark|undefined} */
  get(id) {
    return this.all().get(id);
  }

  /** @returns {Marks} */
  read() {
    const text = this.attempt((storage) => storage.getItem(this.key));
    if (!text) return new Map();
    const { marks, problem } = readMarks(text);
    if (problem === "newer") this.trouble = "newer";
    else if (problem) this.setAside(text);
    return marks;
  }

  /** What cannot be read is kept under another key, since it may be somebody's marks. @param {string} text */
  setAside(text) {
    this.attempt((storage) => {
      storage.setItem(`${this.key} damaged ${Date.now()}`, text);
      storage.removeItem(this.key);
    });
    this.trouble ||= "damaged";
  }

  /** @param {string} id @param {{state?: string, note?: string}} change */
  set(id, change) {
    const marks = this.all();
    const before = marks.get(id) ?? { state: "", note: "" };
    marks.set(id, { ...before, ...change, changed: new Date().toISOString() });
    this.write(marks);
  }

  /** Add other marks to these; where both have one, the newer wins. @param {Marks} others */
  merge(others) {
    this.write(mergeMarks(this.all(), others));
  }

  /** Papers have other ids now: what was marked under the old ones follows. @param {Record<string, string>} aliases */
  rename(aliases) {
    const marks = this.all();
    const moved = new Map();
    for (const [old, id] of Object.entries(aliases)) {
      if (!marks.has(old)) continue;
      moved.set(id, marks.get(old));
      marks.delete(old);
    }
    if (moved.size) this.write(mergeMarks(marks, moved));
  }

  /** @param {Marks} marks */
  write(marks) {
    const isKept = this.trouble !== "newer" && this.attempt((storage) => {
      storage.setItem(this.key, writeMarks(marks));
      return true;
    });
    if (isKept) this.trouble = "";
    this.unsaved = isKept ? new Map() : marks;
    this.tell();
  }

  /** @template Value @param {(storage: Storage) => Value} task @returns {Value|null} null where the browser refuses */
  attempt(task) {
    try {
      return this.storage && task(this.storage);
    } catch (error) {
      this.trouble = isFull(error) ? "full" : "refused";
      return null;
    }
  }

  /** @param {() => void} listener called after every change, also one in another tab */
  listen(listener) {
    this.addEventListener("change", listener);
  }

  tell() {
    this.dispatchEvent(new Event("change"));
  }
}

/** @param {unknown} error */
const isFull = (error) => error instanceof DOMException && error.name === "QuotaExceededError";

/** @returns {Storage|null} what this browser keeps, if it keeps anything */
function openStorage() {
  try {
    const probe = "papershelf-probe";
    localStorage.setItem(probe, "1");
    localStorage.removeItem(probe);
    return localStorage;
  } catch (error) {
    // A full storage still holds what was kept before.
    return isFull(error) ? localStorage : null;
  }
}

export const ownMarks = new Store(openStorage(), new URL(root).pathname);
addEventListener("storage", ({ key }) => {
  if (key === ownMarks.key || key === null) ownMarks.tell();
});
// A page that comes back from the browser's cache may have slept through changes.
addEventListener("pageshow", ({ persisted }) => persisted && ownMarks.tell());
