/** Where an entry goes: to the forge's page for a new file, to the clipboard, or into a file. */

import { copyText } from "../copy/clipboard.js";
import { announce } from "../page/announcer.js";
import { download } from "../page/downloads.js";
import { button, element } from "../page/elements.js";

/**
 * @typedef {{name: string, newFile: string}} Forge
 * @typedef {{id: string, text: string}} Taken an entry without faults, and its file
 */

const LONGEST_ADDRESS = 8000;

/**
 * @param {string} pattern with `{name}` and, where the forge takes it, `{text}`
 * @param {string} name of the file
 * @param {string} text what it holds
 * @returns {string} the address of the forge's page for this file
 */
const newFileAddress = (pattern, name, text) =>
  pattern.replace(/\{(name|text)\}/g, (_, which) => encodeURIComponent(which === "name" ? name : text));

/** Whether the reader has no network, or reads from a folder. */
const isOffline = () => navigator.onLine === false || location.protocol === "file:";

export class Sending {
  /**
   * @param {Forge|null} forge
   * @param {() => Taken|null} take gives the entry; null, once the reader was told, if it has faults
   * @param {HTMLElement} shown where the text stands
   */
  constructor(forge, take, shown) {
    this.forge = forge;
    this.take = take;
    this.shown = shown;
    const described = { "aria-describedby": "entry-open-why" };
    this.open = button(`Open on ${forge?.name ?? "the forge"}`, () => this.withEntry(this.goToForge), described);
    this.copy = button("Copy the YAML", () => this.withEntry(this.copyFile));
    this.download = button("Download", () => this.withEntry(this.giveFile));
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

  /** @param {string} id @param {string} text @returns {string} why the forge cannot take it; "" if it can */
  reasonAgainst(id, text) {
    if (!this.forge) {
      return "This list names no repository: copy the YAML, or download the file, and send it to its curators.";
    }
    if (newFileAddress(this.forge.newFile, `${id}.yml`, text).length <= LONGEST_ADDRESS) return "";
    return `The entry is too long for an address: copy the YAML, and paste it into a new file on ${this.forge.name}.`;
  }

  get takesText() {
    return this.forge?.newFile.includes("{text}");
  }

  whatHappens() {
    const page = `${this.forge?.name} opens in a new tab with a page for the new file`;
    return this.takesText
      ? `${page}, filled in. Nothing is sent before you propose it there.`
      : `${page}. The YAML is copied, for you to paste there.`;
  }

  /** @param {(entry: Taken) => void} send */
  withEntry(send) {
    const entry = this.take();
    if (entry) send.call(this, entry);
  }

  /** @param {Taken} entry */
  giveFile({ id, text }) {
    download(`${id}.yml`, "application/yaml", text);
  }

  /** @param {Taken} entry */
  async copyFile({ text }) {
    announce((await copyText(text, this.shown)) || "Copied.");
  }

  /** @param {Taken} entry */
  async goToForge(entry) {
    if (!this.takesText) await this.copyFile(entry);
    const address = newFileAddress(this.forge?.newFile ?? "", `${entry.id}.yml`, entry.text);
    open(address, "_blank", "noopener");
  }
}
