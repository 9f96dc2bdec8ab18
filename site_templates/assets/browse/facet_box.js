/**
 * One facet: its labels as buttons with how many papers each would leave. A press asks for the label, the next leaves
 * it out, the next is as before.
 */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;
  const SHOWN = 8;
  const SHOWN_MORE = 40;
  const SEARCHED_ABOVE = 20;
  const PRESSED = { undefined: "false", true: "true", false: "mixed" };

  class FacetBox {
    /**
     * @param {Facet} facet
     * @param {(facet: string, key: string) => void} onPress
     */
    constructor(facet, onPress) {
      this.facet = facet;
      this.onPress = onPress;
      this.shown = SHOWN;
      this.sought = "";
      this.labels = element("ul", { class: "ps-facet__labels" });
      this.more = papershelf.button("", () => this.showMore(), { class: "ps-link" });
      this.summary = element("summary", {}, facet.title);
      this.node = element("details", { class: "ps-facet" }, this.summary, ...this.seeker(), this.labels, this.more);
      this.node.open = ["theme", "year"].includes(facet.name);
      this.node.addEventListener("toggle", () => this.draw());
    }

    seeker() {
      const { facet } = this;
      if (facet.keys.length <= SEARCHED_ABOVE) return [];
      const name = `Find ${/^[aeiou]/i.test(facet.title) ? "an" : "a"} ${facet.title.toLowerCase()}`;
      const input = element("input", { type: "text", class: "ps-facet__seek", placeholder: name, "aria-label": name });
      input.addEventListener("input", () => {
        this.sought = input.value.trim().toLocaleLowerCase("en");
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
      const [first] = Array.from(this.labels.querySelectorAll("button")).slice(shown);
      if (first) first.focus();
    }

    /** @param {Int32Array} counts of each label @param {Map<string, boolean>} choices */
    update(counts, choices) {
      this.counts = counts;
      this.choices = choices;
      if (choices.size) this.node.open = true;
      this.draw();
    }

    draw() {
      if (!this.counts || !this.node.open) return;
      const labels = this.inOrder();
      const shown = labels.slice(0, this.shown);
      const focused = this.labels.contains(document.activeElement) ? document.activeElement.dataset.key : null;
      this.labels.replaceChildren(...shown.map((label) => element("li", {}, this.labelButton(label))));
      this.more.hidden = labels.length <= shown.length;
      this.more.textContent = `${labels.length - shown.length} more`;
      this.refocus(focused);
    }

    /** Drawing anew must not take the focus from whoever pressed a button. */
    refocus(key) {
      if (key === null) return;
      const button = Array.from(this.labels.querySelectorAll("button")).find(({ dataset }) => dataset.key === key);
      (button || this.summary).focus();
    }

    /** What is chosen, then the rest that would leave something: most papers first, or in the facet's own order. */
    inOrder() {
      const { counts, choices, sought } = this;
      const { keys, labels, isInOrder } = this.facet;
      const isShown = (label) =>
        choices.has(keys[label]) ||
        (counts[label] && (!sought || labels[label].toLocaleLowerCase("en").includes(sought)));
      const all = Array.from(keys.keys()).filter(isShown);
      if (isInOrder) return all;
      const rank = (label) => (choices.has(keys[label]) ? Infinity : counts[label]);
      return all.sort((one, other) => (rank(one) === rank(other) ? one - other : rank(other) - rank(one)));
    }

    labelButton(label) {
      const { facet, counts, choices } = this;
      const key = facet.keys[label];
      const choice = choices.get(key);
      const button = papershelf.button("", () => this.onPress(facet.name, key), {
        class: "ps-label",
        "aria-pressed": PRESSED[String(choice)],
        "data-key": key,
      });
      const text = element(
        "span",
        { class: "ps-label__text" },
        ...(choice === false ? ["not "] : []),
        facet.labels[label],
      );
      const count = element("span", { class: "ps-label__count" }, counts[label].toLocaleString("en"));
      count.append(papershelf.unseen(counts[label] === 1 ? " paper" : " papers"));
      button.append(text, " ", count);
      return button;
    }
  }

  papershelf.FacetBox = FacetBox;
})((globalThis.papershelf = globalThis.papershelf || {}));
