/** The contribute page: what is pasted and typed becomes a card, a checked entry, and a file to send. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;

  class ContributePage {
    /**
     * @param {HTMLElement} place
     * @param {{schema: object, known: object, listed: object}} data as the build wrote it
     * @param {(text: string) => string} withoutAccents
     */
    constructor(place, { schema, known, listed }, withoutAccents) {
      this.schema = schema;
      this.withoutAccents = withoutAccents;
      this.listed = new papershelf.Listed(listed, withoutAccents);
      const reader = new papershelf.LinkReader(schema, known.identifiers);
      this.form = new papershelf.EntryForm(schema, known, reader);
      this.pasting = new papershelf.Pasting(reader, (facts) => this.fill(facts));
      this.warning = element("p", { class: "ps-entry__listed", role: "status" });
      this.card = element("div", { class: "ps-entry__card" });
      this.text = element("code", {});
      this.shown = element("pre", { tabindex: "0", role: "region", "aria-label": "The file" }, this.text);
      this.summary = element("div", {
        class: "ps-entry__faults",
        tabindex: "-1",
        role: "group",
        "aria-label": "What to put right",
        hidden: "",
      });
      this.sending = new papershelf.Sending(known.forge, () => this.take(), this.shown);
      this.isAttempted = false;
      place.replaceChildren(this.draw());
      this.listen();
      this.update();
    }

    draw() {
      const heading = (text) => element("h2", {}, text);
      return element(
        "form",
        { novalidate: "", "aria-label": "A new paper" },
        heading("With this form"),
        this.pasting.node,
        this.form.node,
        this.warning,
        heading("As it will look"),
        this.card,
        heading("The file"),
        this.shown,
        this.summary,
        this.sending.node,
      );
    }

    listen() {
      const { node, id } = this.form;
      node.addEventListener("input", (event) => {
        if (event.target === id.control) id.isTouched = id.value !== "";
        this.update();
      });
      node.addEventListener("change", (event) => {
        const field = this.form.fieldOf(event.target);
        if (field !== id) field.isTouched = true;
        this.update();
      });
      node.closest("form").addEventListener("submit", (event) => event.preventDefault());
    }

    fill(facts) {
      this.form.fill(facts);
      this.update();
    }

    /** @returns {Fault[]} the schema's word on the entry and, since the file's name is an id too, on that */
    faults(entry, id) {
      const ofId = papershelf
        .faults(this.schema.properties.aliases.items, id)
        .map((fault) => ({ ...fault, path: ["id"] }));
      const taken = this.listed.taken.has(id)
        ? [{ path: ["id"], message: "Another paper of this list has this id." }]
        : [];
      return [...papershelf.faults(this.schema, entry), ...ofId, ...taken];
    }

    update() {
      const entry = this.form.entry();
      if (!this.form.id.isTouched) this.form.id.control.value = this.proposedId(entry.title);
      const id = this.form.id.value;
      this.current = {
        id,
        entry,
        text: papershelf.entryText(entry, Object.keys(this.schema.properties)),
        faults: this.faults(entry, id),
      };
      this.text.textContent = this.current.text;
      this.card.replaceChildren(papershelf.entryCard(entry));
      this.form.show(this.current.faults, this.isAttempted);
      this.warn(this.listed.find(entry));
      this.sending.update(id, this.current.text);
      if (this.isAttempted) this.summarise();
    }

    proposedId(title = "") {
      const isFree = (id) =>
        !this.listed.taken.has(id) && papershelf.faults(this.schema.properties.aliases.items, id).length === 0;
      return papershelf.proposeId(title, isFree, this.withoutAccents);
    }

    warn(paper) {
      const link = paper && element("a", { href: papershelf.paperAddress(paper.id) }, paper.title);
      // A region that is written anew with the same words would be read out again.
      const said = paper ? `Already listed here: ${paper.title} (${paper.what})` : "";
      if (this.warning.textContent !== said)
        this.warning.replaceChildren(...(paper ? ["Already listed here: ", link, ` (${paper.what})`] : []));
    }

    /** @returns {{id: string, text: string}|null} the entry, once nothing is wrong with it */
    take() {
      this.isAttempted = true;
      this.update();
      const { id, text, faults } = this.current;
      if (faults.length === 0) return { id, text };
      papershelf.announce(`Not yet: ${papershelf.counted(faults.length, "thing")} to put right.`);
      this.summary.focus();
      return null;
    }

    summarise() {
      const { faults } = this.current;
      this.summary.hidden = faults.length === 0;
      const items = faults.map(({ path, message }) => {
        const field = [...this.form.fields, this.form.id].find(({ field: { path: own } }) =>
          own.every((key, at) => path[at] === key),
        );
        const control = field ? field.control : this.form.links;
        const link = element("a", { href: `#${control.id}` }, field ? field.field.label : "Links");
        link.addEventListener("click", (event) => {
          event.preventDefault();
          control.focus();
        });
        return element("li", {}, link, `: ${message}`);
      });
      this.summary.replaceChildren(
        element("p", {}, `${papershelf.counted(faults.length, "thing")} to put right:`),
        element("ul", {}, ...items),
      );
    }
  }

  papershelf.ContributePage = ContributePage;
})((globalThis.papershelf = globalThis.papershelf || {}));
