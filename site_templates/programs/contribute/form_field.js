/** One field of the form: its label, hint, control and message, tied together for screen readers. */

import { element } from "../page/elements.js";
import { say } from "../page/words.js";
import { described, hint, message, tell } from "./field_parts.js";
import { ROWS, valueOf } from "./fields.js";

/** @import { Field } from "./fields.js" */

export class FormField {
  /** @param {Field} field @param {boolean} isRequired */
  constructor(field, isRequired) {
    this.field = field;
    this.name = field.path.join("-");
    this.isTouched = false;
    this.control = this.makeControl();
    this.message = message(this.name);
    const optional = isRequired ? "" : element("span", {}, " ", say("contribute.optional"));
    this.node = element(
      "div",
      { class: `ps-entry__field ps-entry__field--${field.shape}` },
      element("label", { for: this.control.id }, field.label, optional),
      hint(this.name, field.hint),
      this.control,
      this.message,
    );
  }

  makeControl() {
    const common = { id: `entry-${this.name}`, name: this.name, class: "ps-field", ...described(this.name) };
    const { shape, choices } = this.field;
    if (shape in ROWS) return element("textarea", { ...common, rows: String(ROWS[shape]) });
    if (choices) {
      const options = Object.entries(choices).map(([value, text]) => element("option", { value }, text));
      return element("select", common, element("option", { value: "" }, say("contribute.not_said")), ...options);
    }
    return element("input", { ...common, type: "text", autocomplete: "off", spellcheck: "false" });
  }

  /** @returns {any} the value for an entry, "" or [] where nothing stands */
  get value() {
    return valueOf(this.field.shape, this.control.value);
  }

  /** @param {string} text */
  type(text) {
    this.control.value = text;
    this.isTouched = true;
  }

  /** @param {string[]} messages what is wrong with it, none to say nothing */
  tell(messages) {
    tell(this.message, messages);
    if (messages.length) this.control.setAttribute("aria-invalid", "true");
    else this.control.removeAttribute("aria-invalid");
  }
}

/** Tags parted by commas, the last of which is completed from the list's own. */
export class TagsField extends FormField {
  /** @param {Field} field @param {string[]} tags those of the list */
  constructor(field, tags) {
    super(field, false);
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
    const options = offered.map((tag) => element("option", { value: before ? `${before} ${tag}` : tag }));
    this.options.replaceChildren(...options);
  }
}
