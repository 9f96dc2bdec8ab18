/** Where an entry goes: to the forge's page for a new file, to the clipboard, or into a file. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;
  const LONGEST_ADDRESS = 8000;

  /**
   * @param {string} pattern with `{name}` and, where the forge takes it, `{text}`
   * @returns {string} the address of the forge's page for this file
   */
  papershelf.newFileAddress = (pattern, name, text) =>
    pattern.replace(/\{(name|text)\}/g, (mark, which) => encodeURIComponent(which === "name" ? name : text));

  /** Whether the reader has no network, or reads from a folder. */
  const isOffline = () => navigator.onLine === false || location.protocol === "file:";

  class Sending {
    /**
     * @param {{name: string, newFile: string}|null} forge
     * @param {() => {id: string, text: string}|null} take gives the entry; null, once the reader was told, if it has faults
     * @param {HTMLElement} shown where the text stands
     */
    constructor(forge, take, shown) {
      this.forge = forge;
      this.take = take;
      this.shown = shown;
      this.open = papershelf.button(
        `Open on ${forge ? forge.name : "the forge"}`,
        () => this.withEntry((entry) => this.goToForge(entry)),
        {
          "aria-describedby": "entry-open-why",
        },
      );
      this.copy = papershelf.button("Copy the YAML", () => this.withEntry(({ text }) => this.copyText(text)));
      this.download = papershelf.button("Download", () =>
        this.withEntry(({ id, text }) => papershelf.download(`${id}.yml`, "application/yaml", text)),
      );
      this.why = element("p", { class: "ps-hint", id: "entry-open-why" });
      this.buttons = element("div", { class: "ps-entry__sending", role: "group", "aria-label": "Send it" });
      this.node = element("div", {}, this.buttons, this.why);
      this.order();
      for (const change of ["online", "offline"]) addEventListener(change, () => this.order());
    }

    /** Without a network, copying comes first. */
    order() {
      const all = isOffline() ? [this.copy, this.download, this.open] : [this.open, this.copy, this.download];
      this.buttons.replaceChildren(...all);
    }

    /** @param {string} id @param {string} text of the entry as it is now */
    update(id, text) {
      const reason = this.reasonAgainst(id, text);
      this.open.disabled = reason !== "";
      this.why.textContent = reason || this.whatHappens();
      this.download.textContent = `Download ${id || "the file"}${id ? ".yml" : ""}`;
    }

    reasonAgainst(id, text) {
      if (!this.forge)
        return "This list names no repository: copy the YAML, or download the file, and send it to its curators.";
      const isTooLong = papershelf.newFileAddress(this.forge.newFile, `${id}.yml`, text).length > LONGEST_ADDRESS;
      return isTooLong
        ? `The entry is too long for an address: copy the YAML, and paste it into a new file on ${this.forge.name}.`
        : "";
    }

    get takesText() {
      return this.forge.newFile.includes("{text}");
    }

    whatHappens() {
      const page = `${this.forge.name} opens in a new tab with a page for the new file`;
      return this.takesText
        ? `${page}, filled in. Nothing is sent before you propose it there.`
        : `${page}. The YAML is copied, for you to paste there.`;
    }

    withEntry(send) {
      const entry = this.take();
      if (entry) send(entry);
    }

    async copyText(text) {
      papershelf.announce(await papershelf.copy(text, this.shown));
    }

    async goToForge({ id, text }) {
      if (!this.takesText) await this.copyText(text);
      window.open(papershelf.newFileAddress(this.forge.newFile, `${id}.yml`, text), "_blank", "noopener");
    }
  }

  papershelf.Sending = Sending;
})((globalThis.papershelf = globalThis.papershelf || {}));
