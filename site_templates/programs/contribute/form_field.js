/** One field of the form: its label, hint, control and message, tied together for screen readers. */

import { element } from "../page/elements.js";

/** @import { Field } from "./fields.js" */

export class FormField {
  /**
   * @param {Field} field
   * @param {string} hint
   * @param {boolean} isRequired
   * @param {string[]} choices of a choice
   */
  constructor(field, hint, isRequired, choices = []) {
    this.field = field;
    this.name = field.path.join("-");
    this.isTouched = false;
    this.control = this.makeControl(choices);
    this.message = element("p", { class: "ps-fault", id: `entry-${this.name}-fault`, hidden: "" });
    const help = element("p", { class: "ps-hint", id: `entry-${this.name}-hint` }, hint);
    const label = element(
      "label",
      { for: this.control.id },
      field.label,
      isRequired ? "" : element("span", {}, " (optional)"),
    );
    this.node = element(
      "div",
      { class: `ps-entry__field ps-entry__field--${field.shape}` },
      label,
      help,
      this.control,
      this.message,
    );
  }

  /** @param {string[]} choices */
  makeControl(choices) {
    const common = {
      id: `entry-${this.name}`,
      name: this.name,
      class: "ps-field",
      "aria-describedby": `entry-${this.name}-hint entry-${this.name}-fault`,
    };
    const { shape, rows } = this.field;
    if (shape === "area") return element("textarea", { ...common, rows: String(rows) });
    if (shape !== "choice") {
      return element("input", { ...common, type: "text", autocomplete: "off", spellcheck: "false" });
    }
    return element(
      "select",
      common,
      element("option", { value: "" }, "not said"),
      ...choices.map((choice) => element("option", {}, choice)),
    );
  }

  /** @returns {any} the value for an entry, "" or [] where nothing stands */
  get value() {
    return this.field.read(this.control.value);
  }

  /** @param {string} text */
  type(text) {
    this.control.value = text;
    this.isTouched = true;
  }

  /** @param {string[]} messages what is wrong with it, none to say nothing */
  say(messages) {
    this.message.textContent = messages.join(" ");
    this.message.hidden = messages.length === 0;
    if (messages.length) this.control.setAttribute("aria-invalid", "true");
    else this.control.removeAttribute("aria-invalid");
  }
}

/** Tags parted by commas, the last of which is completed from the list's own. */
export class TagsField extends FormField {
  /** @param {Field} field @param {string} hint @param {string[]} tags those of the list */
  constructor(field, hint, tags) {
    super(field, hint, false);
    this.tags = tags;
    this.options = element("datalist", { id: "entry-tags-known" });
    this.control.setAttribute("list", this.options.id);
    this.control.addEventListener("input", () => this.offer());
    this.node.append(this.options);
    this.offer();
  }

  /** A datalist completes the whole text: what is typed already stands before each tag. */
  offer() {
    const before = this.control.value.slice(0, this.control.value.lastIndexOf(",") + 1);
    const offered = this.tags.filter((tag) => !this.value.includes(tag));
    this.options.replaceChildren(
      ...offered.map((tag) => element("option", { value: before ? `${before} ${tag}` : tag })),
    );
  }
}
