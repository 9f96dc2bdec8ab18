/** Moves through the list by keys: the focus goes from title to title, so that Enter opens what is read out. */

import { keysDialog } from "../page/help.js";
import { say } from "../page/words.js";

/** @import { LongList } from "./long_list.js" */

/** @type {[string, string][]} */
const KEYS = [
  ["/", say("keys.search")],
  [say("keys.next_keys"), say("keys.next")],
  [say("keys.previous_keys"), say("keys.previous")],
  [say("keys.ends_keys"), say("keys.ends")],
  [say("keys.open_key"), say("keys.open")],
  ["x", say("keys.tick")],
  [say("keys.back_key"), say("keys.back")],
  ["?", say("keys.help")],
];
/** @type {Record<string, number>} */
const STEPS = { j: 1, k: -1 };
/** @type {Record<string, number>} */
const STEPS_IN_LIST = { ArrowDown: 1, ArrowUp: -1 };
const TEXT = "input:not([type=checkbox]), textarea, select, [contenteditable]";

export class Keyboard {
  /** @param {LongList} rows @param {HTMLInputElement} searchBox */
  constructor(rows, searchBox) {
    this.rows = rows;
    this.searchBox = searchBox;
    this.help = keysDialog(KEYS);
    document.addEventListener("keydown", (event) => this.onKey(event));
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const { target } = event;
    if (this.help.open || !(target instanceof Element) || target.closest(TEXT)) return;
    const place = this.rows.placeOf(target);
    const action = target === this.rows.place ? this.entering(event.key) : this.actionFor(event.key, place);
    if (!action) return;
    event.preventDefault();
    action();
  }

  /** @param {string} key @param {number} place @returns {(() => void)|null} */
  actionFor(key, place) {
    if (key === "?") return () => this.help.showModal();
    if (key in STEPS) return () => this.go(place < 0 ? this.rows.firstSeen() : place + STEPS[key]);
    if (place < 0) return null;
    if (key in STEPS_IN_LIST) return () => this.go(place + STEPS_IN_LIST[key]);
    if (key === "Home") return () => this.go(0);
    if (key === "End") return () => this.go(this.rows.values.length - 1);
    if (key === "x") return () => this.tick(place);
    return key === "Escape" ? () => this.searchBox.focus() : null;
  }

  /** The list has the focus, and no paper yet. @param {string} key */
  entering(key) {
    return key === "ArrowDown" ? () => this.go(0) : this.actionFor(key, -1);
  }

  /** @param {number} place */
  async go(place) {
    const row = await this.rows.row(place);
    row?.querySelector("a")?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} place */
  async tick(place) {
    const row = await this.rows.row(place);
    row?.querySelector("input")?.click();
  }
}
