/** The form: an entry typed field by field. */

import { element } from "../page/elements.js";
import { say } from "../page/words.js";
import { described, hint, message, tell } from "./field_parts.js";
import { ID_FIELD, schemaAt } from "./fields.js";
import { undrawable } from "./drawing.js";
import { FormField, TagsField } from "./form_field.js";
import { ThemesField } from "./themes_field.js";

/**
 * @import { Facts } from "./bibtex.js"
 * @import { Field } from "./fields.js"
 * @import { LinkReader } from "./links.js"
 * @import { Fault, Schema } from "./schema_check.js"
 * @typedef {{title?: string, authors?: string[], published?: string, venue?: string, note?: string,
 *   links?: Record<string, string>}} Entry as far as it is typed, with more that nothing asks for: none of it is empty
 * @typedef {Pick<Fault, "path"|"message">} Wrong
 */

export class EntryForm {
  /**
   * @param {Schema} schema of an entry
   * @param {{themes: Record<string, string>, tags: string[], fields: Field[]}} known
   * @param {LinkReader} reader
   */
  constructor(schema, known, reader) {
    this.schema = schema;
    this.reader = reader;
    this.fields = known.fields.map((field) => this.makeField(field, known));
    this.id = new FormField(ID_FIELD, true);
    this.linksMessage = message("links");
    this.links = this.makeLinks();
    this.node = element("div", { class: "ps-entry" }, ...this.parts());
    this.node.addEventListener("input", () => this.fit());
    this.fit();
  }

  /** Shows what is asked of works of the kind that is chosen. */
  fit() {
    for (const field of this.fields) field.node.hidden = !this.isAsked(field);
  }

  /** @param {FormField|ThemesField} field */
  isAsked({ field: { of } }) {
    const kind = this.fields.find(({ field }) => field.path[0] === "kind")?.value;
    return !of || of.includes(kind);
  }

  /** @param {Field} field @param {{themes: Record<string, string>, tags: string[], fields: Field[]}} known */
  makeField(field, { themes, tags }) {
    if (field.shape === "themes") return new ThemesField(field, themes);
    if (field.shape === "tags") return new TagsField(field, tags);
    const isRequired = field.path.length > 1 || this.schema.required?.includes(field.path[0]);
    return new FormField(field, Boolean(isRequired));
  }

  makeLinks() {
    const inner = this.fields.filter(({ field }) => field.path[0] === "links");
    return element(
      "fieldset",
      { class: "ps-entry__links", id: "entry-links", ...described("links"), tabindex: "-1" },
      element("legend", {}, say("contribute.links")),
      hint("links", schemaAt(this.schema, ["links"]).description),
      ...inner.map(({ node }) => node),
      this.linksMessage,
    );
  }

  /** The fields in their order, those of links in their frame. */
  parts() {
    /** @type {HTMLElement[]} */
    const nodes = this.fields.map(({ field, node }) => (field.path[0] === "links" ? this.links : node));
    return Array.from(new Set([...nodes, this.id.node]));
  }

  /** @returns {Entry} the entry as typed, its keys in the order of the schema, without those that are empty */
  entry() {
    /** @type {Record<string, any>} */
    const typed = { links: {}, added: todayHere() };
    for (const { field, value } of this.fields.filter((field) => this.isAsked(field))) {
      if (value.length === 0) continue;
      if (field.path.length === 1) typed[field.path[0]] = value;
      else typed.links[field.path[1]] = this.tidyLink(field.path[1], value);
    }
    if (Object.keys(typed.links).length === 0) delete typed.links;
    const keys = Object.keys(this.schema.properties ?? {}).filter((key) => key in typed);
    return Object.fromEntries(keys.map((key) => [key, typed[key]]));
  }

  /** An address that holds an identifier becomes the identifier. @param {string} kind @param {string} text */
  tidyLink(kind, text) {
    if (kind === "arxiv") return this.reader.arxiv(text) || text;
    return (kind === "doi" && this.reader.identifier("doi", text)) || text;
  }

  /** @returns {Wrong[]} the formulas that pages cannot draw; an entry may have them */
  undrawn() {
    return this.fields.filter(({ field }) => field.hasFormulas).flatMap(({ field, value }) =>
      undrawable(value).map(({ formula, culprit }) => ({
        path: field.path,
        message: say("faults.formula", { formula, culprit }),
      }))
    );
  }

  /** @param {Partial<Facts>} facts those that are known are typed into the form */
  fill(facts) {
    for (const field of this.fields) {
      const { path } = field.field;
      const value = path.reduce((found, key) => found?.[key], /** @type {any} */ (facts));
      const text = [value].flat().join("\n");
      if (text && field instanceof FormField) {
        field.type(field.field.shape === "paragraphs" ? text.replace(/\n/g, "\n\n") : text);
      }
    }
    this.fit();
  }

  /** @param {Wrong[]} faults @param {boolean} isAll whether also of fields that nobody has touched yet */
  show(faults, isAll) {
    for (const field of [...this.fields, this.id]) {
      field.tell(
        field.isTouched || isAll ? messagesOf(faults.filter(({ path }) => startsWith(path, field.field.path))) : [],
      );
    }
    tell(this.linksMessage, isAll ? messagesOf(faults.filter(({ path }) => path.join() === "links")) : []);
  }

  /** @param {Wrong["path"]} path in an entry @returns {FormField|ThemesField|undefined} its field */
  fieldAt(path) {
    return [...this.fields, this.id].find(({ field }) => startsWith(path, field.path));
  }

  /** @param {Node} control @returns {FormField|ThemesField|undefined} the field that it belongs to */
  fieldOf(control) {
    return [...this.fields, this.id].find(({ node }) => node.contains(control));
  }
}

/** @returns {string} this day where the reader is, as "2024-12-23" */
function todayHere() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
}

/** @param {Wrong["path"]} path @param {string[]} start */
const startsWith = (path, start) => start.every((key, at) => path[at] === key);
/** @param {Wrong[]} faults @returns {string[]} what is wrong, each once */
const messagesOf = (faults) => Array.from(new Set(faults.map(({ message }) => message)));
