/** The form: an entry typed field by field. */
(function (papershelf) {
  "use strict";

  const { element, ENTRY_FIELDS, ID_FIELD, schemaAt } = papershelf;
  const isEmpty = (value) => value.length === 0;

  class EntryForm {
    /**
     * @param {object} schema of an entry
     * @param {{themes: Record<string, string>, tags: string[]}} known
     * @param {LinkReader} reader
     */
    constructor(schema, known, reader) {
      this.schema = schema;
      this.reader = reader;
      this.fields = ENTRY_FIELDS.map((field) => this.makeField(field, known));
      this.id = new papershelf.FormField(ID_FIELD, ID_FIELD.hint, true);
      this.linksMessage = element("p", { class: "ps-fault", id: "entry-links-fault", hidden: "" });
      this.links = this.makeLinks();
      this.node = element("div", { class: "ps-entry" }, ...this.parts());
    }

    makeField(field, { themes, tags }) {
      const found = schemaAt(this.schema, field.path);
      const hint = field.hint || found.description;
      if (field.shape === "themes") return new papershelf.ThemesField(field, hint, themes);
      if (field.shape === "tags") return new papershelf.TagsField(field, hint, tags);
      const isRequired = field.path.length === 1 ? this.schema.required.includes(field.path[0]) : true;
      return new papershelf.FormField(field, hint, isRequired, found.enum);
    }

    makeLinks() {
      const inner = this.fields.filter(({ field }) => field.path[0] === "links");
      return element(
        "fieldset",
        {
          class: "ps-entry__links",
          id: "entry-links",
          "aria-describedby": "entry-links-hint entry-links-fault",
          tabindex: "-1",
        },
        element("legend", {}, "Links"),
        element("p", { class: "ps-hint", id: "entry-links-hint" }, this.schema.properties.links.description),
        ...inner.map(({ node }) => node),
        this.linksMessage,
      );
    }

    /** The fields in their order, those of links in their frame. */
    parts() {
      const nodes = this.fields.map(({ field, node }) => (field.path[0] === "links" ? this.links : node));
      return Array.from(new Set([...nodes, this.id.node]));
    }

    /** @returns {object} the entry as typed, its keys in the order of the schema, without those that are empty */
    entry() {
      const typed = { links: {}, added: papershelf.todayHere() };
      for (const { field, value } of this.fields) {
        if (isEmpty(value)) continue;
        if (field.path.length === 1) typed[field.path[0]] = value;
        else typed.links[field.path[1]] = this.tidyLink(field.path[1], value);
      }
      if (Object.keys(typed.links).length === 0) delete typed.links;
      return Object.fromEntries(
        Object.keys(this.schema.properties)
          .filter((key) => key in typed)
          .map((key) => [key, typed[key]]),
      );
    }

    /** An address that holds an identifier becomes the identifier. */
    tidyLink(kind, text) {
      if (kind === "arxiv") return this.reader.arxiv(text) || text;
      return (kind === "doi" && this.reader.identifier("doi", text)) || text;
    }

    /** @param {Facts} facts those that are known are typed into the form */
    fill(facts) {
      for (const field of this.fields) {
        const { path } = field.field;
        const value = path[0] === "links" ? facts.links[path[1]] : facts[path[0]];
        if (value && value.length)
          field.type(
            []
              .concat(value)
              .join("\n")
              .replace(/\n/g, path[0] === "abstract" ? "\n\n" : "\n"),
          );
      }
    }

    /** @param {Fault[]} faults @param {boolean} isAll whether also of fields that nobody has touched yet */
    show(faults, isAll) {
      for (const field of [...this.fields, this.id]) {
        field.say(field.isTouched || isAll ? papershelf.messagesOf(faults, field.field.path) : []);
      }
      const ofLinks = isAll ? papershelf.messagesAt(faults, ["links"]) : [];
      this.linksMessage.textContent = ofLinks.join(" ");
      this.linksMessage.hidden = ofLinks.length === 0;
    }

    /** @returns {FormField|undefined} the field that an event came from */
    fieldOf(control) {
      return [...this.fields, this.id].find(({ node }) => node.contains(control));
    }
  }

  const startsWith = (path, start) => start.every((key, at) => path[at] === key);
  const messages = (faults) => Array.from(new Set(faults.map(({ message }) => message)));

  /** @returns {string[]} what is wrong with the value at a path and with all within */
  papershelf.messagesOf = (faults, path) => messages(faults.filter((fault) => startsWith(fault.path, path)));

  /** @returns {string[]} what is wrong with the value at a path itself */
  papershelf.messagesAt = (faults, path) =>
    messages(faults.filter((fault) => fault.path.length === path.length && startsWith(fault.path, path)));

  papershelf.EntryForm = EntryForm;
})((globalThis.papershelf = globalThis.papershelf || {}));
