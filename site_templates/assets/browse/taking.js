/** What can be done with the papers that are ticked, or else with all that are shown. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;
  const FEWEST = 2;
  const MOST = 6;

  class Taking {
    /**
     * @param {List} list
     * @param {() => void} onClear
     */
    constructor(list, onClear) {
      this.list = list;
      this.what = element("span", { class: "ps-taking__what" });
      this.compare = element("a", { class: "ps-button" }, "Compare");
      this.hint = element("span", { class: "ps-taking__hint" });
      this.clear = papershelf.button("Untick all", onClear, { class: "ps-link" });
      this.formats = papershelf.citationButtons(list, () => ({ numbers: this.numbers, name: this.name }));
      const group = { class: "ps-taking", role: "group", "aria-label": "Take papers with you" };
      this.node = element("div", group, this.what, ...this.formats, this.compare, this.hint, this.clear);
    }

    /** @param {string[]} picked ids @param {number[]} shown numbers */
    update(picked, shown) {
      const isPicked = picked.length > 0;
      this.numbers = isPicked ? picked.map((id) => this.list.numberOf(id)).filter((number) => number >= 0) : shown;
      this.name = isPicked ? "chosen-papers" : "papers";
      const papers = papershelf.counted(this.numbers.length, "paper");
      this.what.textContent = isPicked
        ? `${papers} ticked. Take as`
        : `Take ${shown.length === 1 ? "this" : "these"} ${papers} as`;
      for (const button of this.formats) button.disabled = !this.numbers.length;
      const isComparable = isPicked && this.numbers.length >= FEWEST && this.numbers.length <= MOST;
      this.compare.hidden = !isComparable;
      this.hint.hidden = isComparable;
      this.hint.textContent = `Tick ${FEWEST} to ${MOST} papers to compare them.`;
      this.compare.href = `${papershelf.root}compare.html${papershelf.writeCompared(picked)}`;
      this.clear.hidden = !isPicked;
    }
  }

  papershelf.Taking = Taking;
})((globalThis.papershelf = globalThis.papershelf || {}));
