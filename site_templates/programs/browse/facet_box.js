/**
 * One facet: its labels as buttons with how many papers each would leave. A press asks for the label, the next leaves
 * it out, the next is as before.
 */

import { button, element, unseen } from "../page/elements.js";
import { LANGUAGE, say, told } from "../page/words.js";

/** @import { Facet } from "../list/facets.js" */
/** @import { Choices } from "./address_state.js" */

const SHOWN = 8;
const SHOWN_MORE = 40;
const SEARCHED_ABOVE = 20;

export class FacetBox {
  /** @param {Facet} facet @param {(facet: string, key: string) => void} onPress */
  constructor(facet, onPress) {
    this.facet = facet;
    this.onPress = onPress;
    this.shown = SHOWN;
    this.sought = "";
    /** @type {Choices} */
    this.choices = new Map();
    /** How many papers each label would leave. @type {Int32Array|null} */
    this.counts = null;
    this.labels = element("ul", { class: "ps-facet__labels" });
    this.more = button("", () => this.showMore(), { class: "ps-link" });
    this.summary = element("summary", {}, facet.title);
    this.node = element("details", { class: "ps-facet" }, this.summary, ...this.seeker(), this.labels, this.more);
    this.node.open = ["theme", "year"].includes(facet.name);
    this.node.hidden = facet.keys.length === 0;
    this.node.addEventListener("toggle", () => this.draw());
  }

  seeker() {
    const { facet } = this;
    if (facet.keys.length <= SEARCHED_ABOVE) return [];
    const { find } = facet;
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

  /** @param {Int32Array} counts of each label @param {Choices} choices */
  update(counts, choices = new Map()) {
    this.counts = counts;
    this.choices = choices;
    if (choices.size) this.node.open = true;
    this.draw();
  }

  draw() {
    const { counts } = this;
    if (!counts || !this.node.open) return;
    const labels = this.inOrder(counts);
    const shown = labels.slice(0, this.shown);
    const focused = this.buttons().find((button) => button === document.activeElement)?.dataset.key;
    this.labels.replaceChildren(...shown.map((label) => element("li", {}, this.labelButton(label, counts[label]))));
    this.more.hidden = labels.length <= shown.length;
    this.more.textContent = say("browse.more", { count: labels.length - shown.length });
    // Drawing anew must not take the focus from whoever pressed a button.
    if (focused !== undefined) (this.buttons().find(({ dataset }) => dataset.key === focused) ?? this.summary).focus();
  }

  buttons() {
    return Array.from(this.labels.querySelectorAll("button"));
  }

  /** What is chosen, then what would leave something: most papers first, or as it comes. @param {Int32Array} counts */
  inOrder(counts) {
    const { choices, sought } = this;
    const { keys, labels, isInOrder } = this.facet;
    /** @param {number} label */
    const isShown = (label) =>
      choices.has(keys[label]) ||
      (counts[label] && (!sought || labels[label].toLocaleLowerCase(LANGUAGE).includes(sought)));
    const all = Array.from(keys.keys()).filter(isShown);
    if (isInOrder) return all;
    /** @param {number} label */
    const rank = (label) => (choices.has(keys[label]) ? Infinity : counts[label]);
    return all.sort((one, other) => (rank(one) === rank(other) ? one - other : rank(other) - rank(one)));
  }

  /** @param {number} label @param {number} count */
  labelButton(label, count) {
    const { facet, choices } = this;
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
