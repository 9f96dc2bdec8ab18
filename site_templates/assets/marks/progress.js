/** How far the reader is on a reading path, and where to go on. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;

  class PathProgress {
    /** @param {HTMLAnchorElement[]} titles of the steps, in their order */
    constructor(titles) {
      this.titles = titles;
      this.bar = element("progress", { max: String(titles.length), "aria-label": "Papers read" });
      this.text = element("span", {});
      this.next = element("a", {});
      this.node = element("p", { class: "ps-progress" }, this.bar, this.text, this.next);
      papershelf.marks.listen(() => this.update());
      this.update();
    }

    update() {
      const marks = papershelf.marks.all();
      const stateOf = (title) => (marks.get(title.dataset.paper) || { state: "" }).state;
      const unread = this.titles.filter((title) => stateOf(title) !== "read");
      const read = this.titles.length - unread.length;
      this.bar.value = read;
      this.text.textContent = ` ${read} of ${this.titles.length} read. `;
      const next = unread.find((title) => stateOf(title) === "reading") || unread[0];
      this.next.hidden = !next;
      if (next) {
        this.next.href = next.href;
        this.next.textContent =
          read || stateOf(next) ? `Continue with ${next.textContent}` : `Begin with ${next.textContent}`;
      }
    }
  }

  papershelf.PathProgress = PathProgress;
})((globalThis.papershelf = globalThis.papershelf || {}));
