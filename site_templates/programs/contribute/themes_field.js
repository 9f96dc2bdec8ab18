/** The themes as boxes to tick. The one that was ticked first is the shelf. */

import { element } from "../page/elements.js";

/** @import { Field } from "./fields.js" */

export class ThemesField {
  /** @param {Field} field @param {string} hint @param {Record<string, string>} themes titles by id */
  constructor(field, hint, themes) {
    this.field = field;
    this.name = field.path.join("-");
    this.isTouched = false;
    /** @type {string[]} */
    this.chosen = [];
    this.boxes = Object.entries(themes).map(([id, title]) => this.makeBox(id, title));
    this.message = element("p", { class: "ps-fault", id: "entry-themes-fault", hidden: "" });
    this.shelf = element("p", { class: "ps-hint" });
    this.themes = themes;
    this.control = element(
      "fieldset",
      { id: "entry-themes", "aria-describedby": "entry-themes-hint entry-themes-fault", tabindex: "-1" },
      element("legend", {}, field.label),
      element("p", { class: "ps-hint", id: "entry-themes-hint" }, hint),
      element("div", { class: "ps-entry__themes" }, ...this.boxes),
      this.shelf,
    );
    this.node = element("div", { class: "ps-entry__field ps-entry__field--themes" }, this.control, this.message);
  }

  /** @param {string} id @param {string} title */
  makeBox(id, title) {
    const box = element("input", { type: "checkbox", name: "themes", value: id });
    box.addEventListener("change", () => {
      this.chosen = this.chosen.filter((theme) => theme !== id).concat(box.checked ? id : []);
      this.shelf.textContent = this.chosen.length ? `Its shelf: ${this.themes[this.chosen[0]]}` : "";
    });
    return element("label", {}, box, ` ${title}`);
  }

  /** @returns {string[]} ids in the order in which they were ticked */
  get value() {
    return this.chosen;
  }

  /** @param {string[]} messages */
  say(messages) {
    this.message.textContent = messages.join(" ");
    this.message.hidden = messages.length === 0;
  }
}
