/** The box that takes a link, BibTeX or CSL-JSON, and fills the form with it. */

import { button, element } from "../page/elements.js";
import { load } from "../page/parts.js";
import { say } from "../page/words.js";

/** @import { Facts } from "./bibtex.js" */
/** @import { LinkReader } from "./links.js" */
/** @import { readPasted } from "./pasted.js" */

export class Pasting {
  /** @param {LinkReader} reader @param {(facts: Partial<Facts>) => void} fill */
  constructor(reader, fill) {
    this.reader = reader;
    this.fill = fill;
    this.said = element("p", { class: "ps-hint", id: "entry-pasted-said", role: "status" });
    const described = { "aria-describedby": this.said.id };
    this.box = element("textarea", {
      id: "entry-pasted",
      class: "ps-field",
      rows: "4",
      spellcheck: "false",
      ...described,
    });
    this.box.addEventListener("paste", () => setTimeout(() => this.read()));
    this.node = element(
      "div",
      { class: "ps-entry__field" },
      element("label", { for: this.box.id }, say("pasting.label")),
      this.box,
      button(say("pasting.fill_in"), () => this.read()),
      this.said,
    );
  }

  async read() {
    if (!this.box.value.trim()) return;
    try {
      /** @type {typeof readPasted} */
      const readText = await load("programs/readers");
      const { facts, said } = readText(this.box.value, this.reader);
      this.fill(facts);
      this.said.textContent = said;
    } catch (error) {
      this.said.textContent = /** @type {Error} */ (error).message;
    }
  }
}
