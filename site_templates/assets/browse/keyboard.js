/** Moves through the list by keys: the focus goes from title to title, so that Enter opens what is read out. */
(function (papershelf) {
  "use strict";

  const KEYS = [
    ["/", "to the search box"],
    ["j or ↓", "to the next paper (the arrows once a paper has the focus)"],
    ["k or ↑", "to the paper before"],
    ["Home, End", "to the first or last paper, once a paper has the focus"],
    ["Enter", "opens the paper"],
    ["x", "ticks the paper"],
    ["Esc", "from the list back to the search box"],
    ["?", "shows this help"],
  ];
  const STEPS = { j: 1, k: -1 };
  const STEPS_IN_LIST = { ArrowDown: 1, ArrowUp: -1 };
  const typesText = (target) => target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");

  class Keyboard {
    /** @param {LongList} rows @param {HTMLInputElement} searchBox */
    constructor(rows, searchBox) {
      this.rows = rows;
      this.searchBox = searchBox;
      this.help = papershelf.keysDialog(KEYS);
      document.addEventListener("keydown", (event) => this.onKey(event));
    }

    onKey(event) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (this.help.open || typesText(event.target)) return;
      const place = this.rows.placeOf(event.target);
      const action = event.target === this.rows.place ? this.entering(event.key) : this.actionFor(event.key, place);
      if (!action) return;
      event.preventDefault();
      action();
    }

    actionFor(key, place) {
      if (key === "?") return () => this.help.showModal();
      if (key in STEPS) return () => this.go(place < 0 ? this.rows.firstSeen() : place + STEPS[key]);
      if (place < 0) return null;
      if (key in STEPS_IN_LIST) return () => this.go(place + STEPS_IN_LIST[key]);
      if (key === "Home") return () => this.go(0);
      if (key === "End") return () => this.go(this.rows.values.length - 1);
      if (key === "x") return () => this.rows.row(place).querySelector("input").click();
      return key === "Escape" ? () => this.searchBox.focus() : null;
    }

    /** The list has the focus, and no paper yet. */
    entering(key) {
      return key === "ArrowDown" ? () => this.go(0) : this.actionFor(key, -1);
    }

    go(place) {
      const row = this.rows.row(place);
      if (!row) return;
      row.querySelector("a").focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    }
  }

  papershelf.Keyboard = Keyboard;
})((globalThis.papershelf = globalThis.papershelf || {}));
