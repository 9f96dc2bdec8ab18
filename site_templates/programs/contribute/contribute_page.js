/** The contribute page: what is pasted and typed becomes a card, a checked entry, and a file to send. */

import { paperAddress, RECORD } from "../page/addresses.js";
import { announce } from "../page/announcer.js";
import { element } from "../page/elements.js";
import { say, told } from "../page/words.js";
import { createFolding } from "../search/folding.js";
import { entryCard } from "./card.js";
import { entryText } from "./entry_text.js";
import { schemaAt } from "./fields.js";
import { EntryForm } from "./form.js";
import { LinkReader } from "./links.js";
import { Listed } from "./listed.js";
import { proposeId } from "./naming.js";
import { Pasting } from "./pasting.js";
import { faults } from "./schema_check.js";
import { Sending } from "./sending.js";

/**
 * @import { Field } from "./fields.js"
 * @import { Entry, Wrong } from "./form.js"
 * @import { Decided, Paper } from "./listed.js"
 * @import { Schema } from "./schema_check.js"
 * @import { Forge, Taken } from "./sending.js"
 * @typedef {{themes: Record<string, string>, tags: string[], fields: Field[], layout: Record<string, string>,
 *   forge: Forge|null, identifiers: Record<string, string>, letters: Record<string, string>, symbols: Record<string, string>}} Known
 *   what the page knows of the list, see `generator/scripts/contributing.py`
 */

/** @param {Paper|Decided} found @returns {(Node|string)[]} what to say of an entry that is about such a paper */
function warningOf(found) {
  const { what } = found;
  if ("id" in found) {
    return told("contribute.listed", { paper: element("a", { href: paperAddress(found.id) }, found.title), what });
  }
  const page = element("a", { href: RECORD }, say("record.title"));
  return found.decision === "out" ? told("contribute.out", { page, what }) : told("contribute.watched", { page, what });
}

/** Milliseconds without a key after which the list is asked. */
const PAUSE = 250;

export class ContributePage {
  /** @param {HTMLElement} place @param {Schema} schema of an entry @param {Known} known */
  constructor(place, schema, known) {
    const { withoutAccents } = createFolding(known.letters, known.symbols);
    this.withoutAccents = withoutAccents;
    this.schema = schema;
    this.layout = known.layout;
    /** The file's name is an id too. */
    this.idSchema = schemaAt(schema, ["aliases"]).items ?? schema;
    this.listed = new Listed(withoutAccents);
    const reader = new LinkReader(schema, known.identifiers);
    this.form = new EntryForm(schema, known, reader);
    this.pasting = new Pasting(reader, (facts) => {
      this.form.fill(facts);
      this.update();
    });
    this.warning = element("p", { class: "ps-entry__listed", role: "status" });
    const preview = { class: "ps-entry__card", role: "group", "aria-label": say("contribute.preview") };
    this.card = element("div", preview);
    this.text = element("code", {});
    this.shown = element("pre", { tabindex: "0", role: "region", "aria-label": say("contribute.file") }, this.text);
    const summary = { class: "ps-entry__faults", role: "group", "aria-label": say("contribute.faults") };
    this.summary = element("div", { ...summary, tabindex: "-1", hidden: "" });
    this.sending = new Sending(known.forge, () => this.take(), this.shown);
    this.isAttempted = false;
    /** @type {Taken & {faults: Wrong[]}} */
    this.current = { id: "", text: "", faults: [] };
    this.pause = 0;
    const form = this.lay();
    place.replaceChildren(form);
    this.listen(form);
    this.update();
  }

  lay() {
    /** @param {string} text */
    const heading = (text) => element("h2", {}, text);
    return element(
      "form",
      { novalidate: "", "aria-label": say("contribute.form") },
      heading(say("contribute.with_form")),
      this.pasting.node,
      this.form.node,
      this.warning,
      heading(say("contribute.preview")),
      this.card,
      heading(say("contribute.file")),
      this.shown,
      this.summary,
      this.sending.node,
    );
  }

  /** @param {HTMLFormElement} form */
  listen(form) {
    const { node, id } = this.form;
    node.addEventListener("input", ({ target }) => {
      if (target === id.control) id.isTouched = id.value !== "";
      this.update();
    });
    node.addEventListener("change", ({ target }) => {
      const field = this.form.fieldOf(/** @type {Node} */ (target));
      if (field && field !== id) field.isTouched = true;
      this.update();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
  }

  /** @param {Entry} entry @param {string} id @returns {Wrong[]} */
  faults(entry, id) {
    const ofId = faults(this.idSchema, id).map(({ message }) => message);
    if (this.listed.isTaken(id)) ofId.push(say("contribute.taken_id"));
    return [...faults(this.schema, entry), ...ofId.map((message) => ({ path: ["id"], message }))];
  }

  /** Show what has been typed, and ask once it rests whether the list has it. */
  update() {
    this.draw();
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.look(), PAUSE);
  }

  /** Ask whether the list has what has been typed; another id may then be proposed, of which it is asked too. */
  async look() {
    try {
      while (await this.listed.learn(this.form.entry(), this.form.id.value)) this.draw();
    } catch (error) {
      this.warning.textContent = /** @type {Error} */ (error).message;
    }
  }

  draw() {
    const entry = this.form.entry();
    if (!this.form.id.isTouched) this.form.id.control.value = this.proposedId(entry.title);
    const id = this.form.id.value;
    this.current = { id, text: entryText(entry, this.layout), faults: this.faults(entry, id) };
    this.text.textContent = this.current.text;
    this.card.replaceChildren(entryCard(entry));
    this.form.show([...this.current.faults, ...this.form.undrawn()], this.isAttempted);
    this.warn(entry);
    this.sending.update(id, this.current.text);
    if (this.isAttempted) this.summarise();
  }

  proposedId(title = "") {
    /** @param {string} id */
    const isFree = (id) => !this.listed.isTaken(id) && faults(this.idSchema, id).length === 0;
    return proposeId(title, isFree, this.withoutAccents);
  }

  /** @param {Entry} entry that may be on the list already */
  warn(entry) {
    const found = this.listed.find(entry);
    const warning = element("span", {}, ...(found ? warningOf(found) : []));
    // A region that is written anew with the same words would be read out again.
    if (this.warning.textContent !== warning.textContent) this.warning.replaceChildren(warning);
  }

  /** @returns {Promise<Taken|null>} the entry, once nothing is wrong with it */
  async take() {
    await this.look();
    this.isAttempted = true;
    this.draw();
    const { id, text, faults } = this.current;
    if (faults.length === 0) return { id, text };
    announce(say("contribute.not_yet", { count: faults.length }));
    this.summary.focus();
    return null;
  }

  summarise() {
    const { faults } = this.current;
    this.summary.hidden = faults.length === 0;
    const items = faults.map(({ path, message }) => {
      const field = this.form.fieldAt(path);
      const control = field?.control ?? this.form.links;
      const link = element("a", { href: `#${control.id}` }, field?.field.label ?? say("contribute.links"));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        control.focus();
      });
      return element("li", {}, ...told("contribute.fault", { field: link, message }));
    });
    this.summary.replaceChildren(
      element("p", {}, say("contribute.to_put_right", { count: faults.length })),
      element("ul", {}, ...items),
    );
  }
}
