/** Where an entry goes: to the forge's page for a new file, to the clipboard, or into a file. */

import { copyText } from "../copy/clipboard.js";
import { announce } from "../page/announcer.js";
import { download } from "../page/downloads.js";
import { button, element } from "../page/elements.js";
import { say } from "../page/words.js";

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
   * @param {() => Promise<Taken|null>} take gives the entry; null, once the reader was told, if it has faults
   * @param {HTMLElement} shown where the text stands
   */
  constructor(forge, take, shown) {
    this.forge = forge;
    this.take = take;
    this.shown = shown;
    const described = { "aria-describedby": "entry-open-why" };
    this.open = button(
      forge ? say("sending.open_on", { forge: forge.name }) : say("sending.open"),
      () => this.withEntry((entry) => this.goToForge(entry)),
      described,
    );
    this.copy = button(say("sending.copy"), () => this.withEntry((entry) => this.copyFile(entry)));
    this.download = button(
      say("sending.download"),
      () => this.withEntry(({ id, text }) => download(`${id}.yml`, "application/yaml", text)),
    );
    this.why = element("p", { class: "ps-hint", id: "entry-open-why" });
    this.buttons = element("div", { class: "ps-entry__sending", role: "group", "aria-label": say("sending.label") });
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
    this.download.textContent = id ? say("sending.download_as", { file: `${id}.yml` }) : say("sending.download");
  }

  /** @param {string} id @param {string} text @returns {string} why the forge cannot take it; "" if it can */
  reasonAgainst(id, text) {
    if (!this.forge) return say("sending.no_forge");
    if (newFileAddress(this.forge.newFile, `${id}.yml`, text).length <= LONGEST_ADDRESS) return "";
    return say("sending.too_long", { forge: this.forge.name });
  }

  get takesText() {
    return this.forge?.newFile.includes("{text}");
  }

  whatHappens() {
    const forge = this.forge?.name ?? "";
    return this.takesText ? say("sending.filled_in", { forge }) : say("sending.to_paste", { forge });
  }

  /** @param {(entry: Taken) => unknown} send */
  async withEntry(send) {
    const entry = await this.take();
    if (entry) send(entry);
  }

  /** @param {Taken} entry */
  async copyFile({ text }) {
    announce((await copyText(text, this.shown)) || say("copying.is_copied"));
  }

  /** @param {Taken} entry */
  async goToForge(entry) {
    if (!this.takesText) await this.copyFile(entry);
    open(newFileAddress(this.forge?.newFile ?? "", `${entry.id}.yml`, entry.text), "_blank", "noopener");
  }
}
