/**
 * A list of any length that draws only what is near the window: blocks of rows, each an empty box of about the right
 * height until the reader comes near. Lists of moderate length are drawn whole while the browser is idle, so that
 * find-in-page finds everything; of longer ones it finds what has been drawn.
 */

import { ROWS_IN_FILE as BLOCK } from "../facts/limits.js";
import { element } from "../page/elements.js";

const DRAWN_WHOLE = 1000;
const MOST_BLOCKS = 80;
const NEAR = "1200px";
const whenIdle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ task) => setTimeout(task, 30));

export class LongList {
  /**
   * @param {HTMLElement} place
   * @param {{has: (values: number[]) => boolean, bring: (values: number[]) => Promise<void>}} source of what rows show
   * @param {(value: number) => HTMLElement} drawRow of a value that the source has
   */
  constructor(place, source, drawRow) {
    this.place = place;
    this.source = source;
    this.drawRow = drawRow;
    this.rowHeight = 110;
    /** @type {number[]} */
    this.values = [];
    /** @type {HTMLElement[]} */
    this.blocks = [];
    /** The place of each block. @type {Map<Element, number>} */
    this.places = new Map();
    /** @type {Set<number>} */
    this.drawn = new Set();
    /** @type {Set<number>} The blocks near the window. */
    this.near = new Set();
    this.watcher = new IntersectionObserver((seen) => this.onSeen(seen), { rootMargin: NEAR });
  }

  /** Show other values, from the first on. @param {number[]} values */
  show(values) {
    this.values = values;
    this.watcher.disconnect();
    this.drawn.clear();
    this.near.clear();
    const count = Math.ceil(values.length / BLOCK);
    this.blocks = Array.from({ length: count }, (_, at) => this.emptyBlock(at));
    this.places = new Map(this.blocks.map((block, at) => [block, at]));
    this.place.replaceChildren(...this.blocks);
    if (count) this.draw(0);
    this.measure();
    for (const block of this.blocks) this.watcher.observe(block);
    if (values.length <= DRAWN_WHOLE) this.drawRest(values);
  }

  /** @param {number} at */
  emptyBlock(at) {
    const block = element("div", { class: "ps-rows__block", role: "presentation" });
    block.style.height = `${this.rowsIn(at) * this.rowHeight}px`;
    return block;
  }

  /** @param {number} at */
  rowsIn(at) {
    return Math.min(BLOCK, this.values.length - at * BLOCK);
  }

  /** The height of a drawn row is the best guess for the others. */
  measure() {
    if (!this.blocks.length) return;
    const height = this.blocks[0].offsetHeight / this.rowsIn(0);
    if (!height || Math.abs(height - this.rowHeight) < 1) return;
    this.rowHeight = height;
    this.blocks.forEach((block, at) => {
      if (!this.drawn.has(at)) block.style.height = `${this.rowsIn(at) * height}px`;
    });
  }

  /** @param {IntersectionObserverEntry[]} seen */
  onSeen(seen) {
    for (const { target, isIntersecting } of seen) {
      const at = this.places.get(target);
      if (at === undefined) continue; // one of an earlier list
      if (isIntersecting) this.near.add(at);
      else this.near.delete(at);
    }
    Promise.all(Array.from(this.near, (at) => this.draw(at))).then(() => this.near.size && this.forgetFar());
  }

  /** @param {number} at @returns {Promise<void>} once it is drawn, at once if its rows are here */
  async draw(at) {
    const { values } = this;
    if (this.drawn.has(at)) return;
    const shown = values.slice(at * BLOCK, (at + 1) * BLOCK);
    try {
      if (!this.source.has(shown)) await this.source.bring(shown);
    } catch {
      return; // The box stays empty, and is asked for again when the reader comes back.
    }
    if (values === this.values && !this.drawn.has(at)) this.fill(at, shown);
  }

  /** @param {number} at @param {number[]} shown the values of this block */
  fill(at, shown) {
    const rows = shown.map((value, offset) => {
      const row = this.drawRow(value);
      row.setAttribute("aria-posinset", String(at * BLOCK + offset + 1));
      row.setAttribute("aria-setsize", String(this.values.length));
      return row;
    });
    this.blocks[at].replaceChildren(...rows);
    this.blocks[at].style.height = "";
    this.drawn.add(at);
  }

  /** @param {number[]} values */
  async drawRest(values) {
    for (let at = 1; at < this.blocks.length; at += 1) {
      await new Promise((resolve) => whenIdle(() => resolve(at)));
      if (this.values !== values) return;
      await this.draw(at);
    }
  }

  /** Blocks far from the window become empty boxes of their own height again. */
  forgetFar() {
    const [here] = this.near;
    const far = Array.from(this.drawn).sort((one, other) => Math.abs(other - here) - Math.abs(one - here));
    for (const at of far.slice(0, Math.max(0, this.drawn.size - MOST_BLOCKS))) {
      const block = this.blocks[at];
      if (this.near.has(at) || block.contains(document.activeElement)) continue;
      block.style.height = `${block.offsetHeight}px`;
      block.replaceChildren();
      this.drawn.delete(at);
    }
  }

  /** Draw at once whatever is here, as for a print. @returns {boolean} whether that is all */
  drawAll() {
    const missing = this.blocks.filter((_, at) => {
      const shown = this.values.slice(at * BLOCK, (at + 1) * BLOCK);
      const isHere = this.drawn.has(at) || this.source.has(shown);
      if (isHere && !this.drawn.has(at)) this.fill(at, shown);
      return !isHere;
    });
    return missing.length === 0;
  }

  /** @param {number} place in the list @returns {Promise<Element|undefined>} its row, drawn if it was not */
  async row(place) {
    if (place < 0 || place >= this.values.length) return undefined;
    const at = Math.floor(place / BLOCK);
    await this.draw(at);
    return this.blocks[at].children[place % BLOCK];
  }

  /** @param {Element} node @returns {number} the place of the row that holds it, -1 if none does */
  placeOf(node) {
    const row = this.place.contains(node) && node.closest("[aria-posinset]");
    return row ? Number(row.getAttribute("aria-posinset")) - 1 : -1;
  }

  /** @returns {number} the place of the first row whose beginning is in the window */
  firstSeen() {
    const rows = Array.from(this.place.querySelectorAll("[aria-posinset]"));
    const seen = rows.find((row) => row.getBoundingClientRect().top >= 0);
    return seen ? this.placeOf(seen) : 0;
  }
}
