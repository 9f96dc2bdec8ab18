/**
 * One facet: its labels as buttons with how many papers each would leave. A press asks for the label, the next leaves
 * it out, the next is as before.
 */

import { button, element, unseen } from "../page/elements.js";
import { LANGUAGE, say, told } from "../page/words.js";

/** @import { Facet, Kind } from "../list/facets.js" */
/** @import { Choices } from "./address_state.js" */

const OPEN = ["theme", "year"];
const SHOWN = 8;
const SHOWN_MORE = 40;
const SEARCHED_ABOVE = 20;

export class FacetBox {
  /**
   * @param {Kind} kind
   * @param {(facet: string, key: string) => void} onPress
   * @param {() => void} onOpen asks for the labels and their counts
   */
  constructor(kind, onPress, onOpen) {
    this.kind = kind;
    this.onPress = onPress;
    /** @type {Facet|null} Until it is here, the box is empty. */
    this.facet = null;
    /** Whether the counts are of what is shown now. */
    this.isCurrent = false;
    this.shown = SHOWN;
    this.sought = "";
    /** @type {Choices} */
    this.choices = new Map();
    /** How many papers each label would leave. @type {Int32Array|null} */
    this.counts = null;
    this.labels = element("ul", { class: "ps-facet__labels" });
    this.more = button("", () => this.showMore(), { class: "ps-link" });
    this.more.hidden = true;
    this.summary = element("summary", {}, kind.title);
    this.node = element("details", { class: "ps-facet" }, this.summary, this.labels, this.more);
    this.node.open = OPEN.includes(kind.name);
    this.node.addEventListener("toggle", () => this.node.open && !this.isCurrent && onOpen());
  }

  /** @param {Facet} facet */
  seeker({ keys, find = "" }) {
    if (keys.length <= SEARCHED_ABOVE) return [];
    const input = element("input", { type: "text", class: "ps-facet__seek", placeholder: find, "aria-label": find });
    input.addEventListener("input", () => {
      this.sought = input.value.trim().toLocaleLowerCase(LANGUAGE);
      this.draw();
    });
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !input.value) return;
      event.stopPropagation();
      input.value = this.sought = "";
      this.draw();
    });
    return [input];
  }

  showMore() {
    const { shown } = this;
    this.shown += SHOWN_MORE;
    this.draw();
    this.buttons()[shown]?.focus();
  }

  /** @param {Choices} choices */
  choose(choices = new Map()) {
    this.choices = choices;
    this.isCurrent = false;
    if (choices.size) this.node.open = true;
  }

  /** @param {Facet} facet @param {Int32Array} counts of each label */
  update(facet, counts) {
    if (!this.facet) this.summary.after(...this.seeker(facet));
    this.facet = facet;
    this.counts = counts;
    this.isCurrent = true;
    this.draw();
  }

  draw() {
    const { facet, counts } = this;
    if (!facet || !counts || !this.node.open) return;
    const labels = this.inOrder(facet, counts);
    const shown = labels.slice(0, this.shown);
    const focused = this.buttons().find((button) => button === document.activeElement)?.dataset.key;
    const items = shown.map((label) => element("li", {}, this.labelButton(facet, label, counts[label])));
    this.labels.replaceChildren(...items);
    this.more.hidden = labels.length <= shown.length;
    this.more.textContent = say("browse.more", { count: labels.length - shown.length });
    // Drawing anew must not take the focus from whoever pressed a button.
    if (focused !== undefined) (this.buttons().find(({ dataset }) => dataset.key === focused) ?? this.summary).focus();
  }

  buttons() {
    return Array.from(this.labels.querySelectorAll("button"));
  }

  /**
   * What is chosen, then what would leave something: most papers first, or as it comes.
   * @param {Facet} facet
   * @param {Int32Array} counts
   */
  inOrder({ keys, labels, isInOrder }, counts) {
    const { choices, sought } = this;
    /** @param {number} label */
    const isShown = (label) =>
      choices.has(keys[label]) ||
      (counts[label] && (!sought || labels[label].toLocaleLowerCase(LANGUAGE).includes(sought)));
    const all = Array.from(keys.keys()).filter(isShown);
    if (isInOrder) return all;
    // Not sorted by comparing: tens of thousands of authors would take the browser long.
    /** @type {number[][]} */
    const byCount = [];
    for (const label of all) if (!choices.has(keys[label])) (byCount[counts[label]] ??= []).push(label);
    return [...all.filter((label) => choices.has(keys[label])), ...byCount.reverse().flat()];
  }

  /** @param {Facet} facet @param {number} label @param {number} count */
  labelButton(facet, label, count) {
    const { choices } = this;
    const key = facet.keys[label];
    const choice = choices.get(key);
    const isLeftOut = choice === false;
    const attributes = {
      class: "ps-label",
      "aria-pressed": isLeftOut ? "mixed" : String(choice ?? false),
      "data-key": key,
    };
    const node = button("", () => this.onPress(facet.name, key), attributes);
    const text = isLeftOut ? say("browse.not", { label: facet.labels[label] }) : facet.labels[label];
    // The number alone is shown, and the whole is read out.
    const number = count.toLocaleString(LANGUAGE);
    const papers = told("shared.papers", { count }).map((piece) => (piece === number ? piece : unseen(String(piece))));
    node.append(
      element("span", { class: "ps-label__text" }, text),
      " ",
      element("span", { class: "ps-label__count" }, ...papers),
    );
    return node;
  }
}
