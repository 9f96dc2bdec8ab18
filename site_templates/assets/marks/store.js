/**
 * Where the reader's marks are kept: in this browser, for this list. Whatever goes wrong with that is a word to say,
 * never an error: the marks then last as long as the page.
 */
(function (papershelf) {
  "use strict";

  /** @typedef {""|"refused"|"full"|"newer"|"damaged"} Trouble */

  class Store {
    /**
     * @param {Storage|null} storage null where the browser refuses
     * @param {string} place what tells this list from others on the same host
     */
    constructor(storage, place) {
      this.storage = storage;
      this.key = `papershelf-marks ${place}`;
      this.listeners = new Set();
      /** @type {Trouble} */
      this.trouble = storage ? "" : "refused";
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

    read() {
      const text = this.attempt(() => this.storage.getItem(this.key)) || "";
      if (!text) return new Map();
      const { marks, problem } = papershelf.readMarks(text);
      if (problem === "newer") this.trouble = "newer";
      else if (problem) this.setAside(text);
      return marks;
    }

    /** What cannot be read is kept under another key, since it may be somebody's marks. */
    setAside(text) {
      this.attempt(() => {
        this.storage.setItem(`${this.key} damaged ${Date.now()}`, text);
        this.storage.removeItem(this.key);
      });
      this.trouble = this.trouble || "damaged";
    }

    /** @param {string} id @param {{state?: string, note?: string}} change */
    set(id, change) {
      const marks = this.all();
      const before = marks.get(id) || { state: "", note: "" };
      marks.set(id, { ...before, ...change, changed: new Date().toISOString() });
      this.write(marks);
    }

    /** Add other marks to these; where both have one, the newer wins. @param {Marks} others */
    merge(others) {
      this.write(papershelf.mergeMarks(this.all(), others));
    }

    /** Papers have other ids now: what was marked under the old ones follows. @param {Record<string, string>} aliases */
    rename(aliases) {
      const marks = this.all();
      const renamed = Object.keys(aliases).filter((id) => marks.has(id));
      if (!renamed.length) return;
      const moved = new Map(renamed.map((id) => [aliases[id], marks.get(id)]));
      for (const id of renamed) marks.delete(id);
      this.write(papershelf.mergeMarks(marks, moved));
    }

    write(marks) {
      const isKept =
        this.trouble !== "newer" &&
        this.attempt(() => {
          this.storage.setItem(this.key, papershelf.writeMarks(marks));
          return true;
        });
      if (isKept) this.trouble = "";
      this.unsaved = isKept ? new Map() : marks;
      this.tell();
    }

    attempt(task) {
      if (!this.storage) return null;
      try {
        return task();
      } catch (error) {
        this.trouble = error.name === "QuotaExceededError" ? "full" : "refused";
        return null;
      }
    }

    /** @param {() => void} listener called after every change, also one in another tab */
    listen(listener) {
      this.listeners.add(listener);
    }

    tell() {
      for (const listener of this.listeners) listener();
    }
  }

  papershelf.MarksStore = Store;

  /** @returns {Storage|null} what this browser keeps, if it keeps anything */
  papershelf.openStorage = function openStorage() {
    try {
      const probe = "papershelf-probe";
      window.localStorage.setItem(probe, "1");
      window.localStorage.removeItem(probe);
      return window.localStorage;
    } catch (error) {
      // A full storage still holds what was kept before.
      return error.name === "QuotaExceededError" ? window.localStorage : null;
    }
  };

  const storage = papershelf.openStorage();
  papershelf.marks = new Store(storage, new URL(papershelf.root).pathname);
  window.addEventListener("storage", ({ key }) => {
    if (key === papershelf.marks.key || key === null) papershelf.marks.tell();
  });
  // A page that comes back from the browser's cache may have slept through changes.
  window.addEventListener("pageshow", ({ persisted }) => persisted && papershelf.marks.tell());
})((globalThis.papershelf = globalThis.papershelf || {}));
