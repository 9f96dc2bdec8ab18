/** The themes as boxes to tick. The one that was ticked first is the shelf. */

import { element } from "../page/elements.js";
import { say } from "../page/words.js";
import { described, hint, message, tell } from "./field_parts.js";

/** @import { Field } from "./fields.js" */

export class ThemesField {
  /** @param {Field} field @param {Record<string, string>} themes titles by id */
  constructor(field, themes) {
    this.field = field;
    this.isTouched = false;
    /** @type {string[]} */
    this.chosen = [];
    const boxes = Object.entries(themes).map(([id, title]) => this.makeBox(id, title));
    this.message = message("themes");
    this.shelf = element("p", { class: "ps-hint" });
    this.themes = themes;
    this.control = element(
      "fieldset",
      { id: "entry-themes", ...described("themes"), tabindex: "-1" },
      element("legend", {}, field.label),
      hint("themes", field.hint),
      element("div", { class: "ps-entry__themes" }, ...boxes),
      this.shelf,
    );
    this.node = element("div", { class: "ps-entry__field ps-entry__field--themes" }, this.control, this.message);
  }

  /** @param {string} id @param {string} title */
  makeBox(id, title) {
    const box = element("input", { type: "checkbox", name: "themes", value: id });
    box.addEventListener("change", () => {
      this.chosen = this.chosen.filter((theme) => theme !== id).concat(box.checked ? id : []);
      this.shelf.textContent = this.chosen.length
        ? say("contribute.shelf", { theme: this.themes[this.chosen[0]] })
        : "";
    });
    return element("label", {}, box, ` ${title}`);
  }

  /** @returns {string[]} ids in the order in which they were ticked */
  get value() {
    return this.chosen;
  }

  /** @param {string[]} messages */
  tell(messages) {
    tell(this.message, messages);
  }
}
