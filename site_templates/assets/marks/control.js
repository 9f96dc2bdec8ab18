/** The reader's own marks on a paper's page: how far they are with it, and a note. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;
  const PAUSE = 400;

  class MarkControl {
    /** @param {string} id the paper's @param {boolean} isForgetful */
    constructor(id, isForgetful) {
      this.id = id;
      this.isForgetful = isForgetful;
      this.buttons = papershelf.MARK_STATES.map(({ state, title }) =>
        papershelf.button(title, () => this.press(state), { "data-state": state, "aria-pressed": "false" }),
      );
      this.note = element("textarea", { class: "ps-field", id: "ps-note", rows: "4" });
      this.note.addEventListener("input", () => this.saveSoon());
      this.note.addEventListener("change", () => this.save());
      this.more = element("details", {}, element("summary", {}, "Note"), this.noteField());
      this.trouble = element("p", { class: "ps-my__trouble" });
      this.node = this.draw();
      papershelf.marks.listen(() => this.update());
      window.addEventListener("pagehide", () => this.save());
      this.update();
      this.more.open = Boolean(this.note.value);
    }

    noteField() {
      const label = element("label", { for: this.note.id }, "Your note. Only this browser has it.");
      return element("div", {}, label, this.note);
    }

    draw() {
      const states = element(
        "div",
        { class: "ps-my__states", role: "group", "aria-label": "Your mark" },
        ...this.buttons,
      );
      const all = element("a", { href: `${papershelf.root}marks.html` }, "All your marks");
      states.append(all);
      return element("section", { class: "ps-my", "aria-label": "Your marks" }, states, this.more, this.trouble);
    }

    press(state) {
      const { state: before = "" } = papershelf.marks.get(this.id) || {};
      papershelf.marks.set(this.id, { state: state === before ? "" : state });
    }

    saveSoon() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.save(), PAUSE);
    }

    save() {
      clearTimeout(this.timer);
      const { note = "" } = papershelf.marks.get(this.id) || {};
      if (this.note.value !== note) papershelf.marks.set(this.id, { note: this.note.value });
    }

    update() {
      const { state = "", note = "" } = papershelf.marks.get(this.id) || {};
      for (const button of this.buttons) button.setAttribute("aria-pressed", String(button.dataset.state === state));
      if (document.activeElement !== this.note) this.note.value = note;
      const isForgetful = this.isForgetful && Boolean(state || note);
      this.trouble.textContent = papershelf.troubleText(papershelf.marks.trouble, isForgetful);
    }
  }

  papershelf.MarkControl = MarkControl;
})((globalThis.papershelf = globalThis.papershelf || {}));
