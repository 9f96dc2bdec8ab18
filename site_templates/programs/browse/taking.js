/** What can be done with the papers that are ticked, or else with all that are shown. */

import { FEWEST_COMPARED, MOST_COMPARED } from "../facts/limits.js";
import { citationButtons } from "../list/citations.js";
import { writeCompared } from "../list/compared.js";
import { root } from "../page/addresses.js";
import { button, element } from "../page/elements.js";
import { has } from "../page/features.js";
import { say } from "../page/words.js";

/** @import { List } from "../list/list.js" */

export class Taking {
  /** @param {List} list @param {() => void} onClear */
  constructor(list, onClear) {
    this.list = list;
    /** @type {number[]} */
    this.numbers = [];
    this.name = "";
    this.what = element("span", { class: "ps-taking__what" });
    this.compare = element("a", { class: "ps-button" }, say("browse.compare"));
    this.hint = element("span", { class: "ps-taking__hint" });
    this.clear = button(say("browse.untick_all"), onClear, { class: "ps-link" });
    this.formats = citationButtons(list, () => ({ numbers: this.numbers, name: this.name }));
    const group = { class: "ps-taking", role: "group", "aria-label": say("citations.label") };
    this.node = element("div", group, this.what, ...this.formats, this.compare, this.hint, this.clear);
  }

  /** @param {string[]} picked ids @param {number[]} shown numbers */
  update(picked, shown) {
    const isPicked = picked.length > 0;
    this.numbers = isPicked ? this.list.numbersOf(picked) : shown;
    this.name = isPicked ? "chosen-papers" : "papers";
    const count = this.numbers.length;
    this.what.textContent = isPicked ? say("browse.take_ticked", { count }) : say("browse.take_shown", { count });
    for (const button of this.formats) button.disabled = !this.numbers.length;
    const isComparable = isPicked && this.numbers.length >= FEWEST_COMPARED && this.numbers.length <= MOST_COMPARED;
    this.compare.hidden = !isComparable || !has("compare");
    this.hint.hidden = isComparable || !has("compare");
    this.hint.textContent = say("browse.compare_hint", { fewest: FEWEST_COMPARED, most: MOST_COMPARED });
    this.compare.href = `${root}compare.html${writeCompared(picked)}`;
    this.clear.hidden = !isPicked;
    this.node.toggleAttribute("data-ticked", isPicked);
  }
}
