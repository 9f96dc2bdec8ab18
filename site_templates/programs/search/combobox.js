/**
 * The search box as a combobox with a list of results: the keyboard stays in the box, and the arrows move through the
 * list (WAI-ARIA Authoring Practices, "Editable combobox with list autocomplete").
 */

import { isSingle, root } from "../page/addresses.js";
import { element, joined } from "../page/elements.js";
import { say, told } from "../page/words.js";
import { summary } from "./messages.js";
import { addExcerpt, resultLink } from "./result_rows.js";
import { operatorsLine } from "./teaching.js";

/** @import { Answer, Engine } from "./engine.js" */
/** @import { Hit } from "./explanation.js" */

/** A page that holds everything has no other that would show more. */
const SHOWN = isSingle ? 50 : 8;
const EXCERPTS = 3;
/** Results for somebody who goes on typing. */
const GLIMPSE = 3;
/** Milliseconds without a key after which somebody waits for an answer, and after which they read it. */
const PAUSE = { waiting: 250, reading: 350 };
/** Milliseconds after which somebody who goes on typing wants to see something. */
const PATIENCE = 1500;

/** @param {string} query @returns {string} the address of the page that shows all its results */
const browseAddress = (query) => `${root}browse.html?q=${encodeURIComponent(query)}`;

/** @param {string} typed @returns {string} without the word that is being typed, where there are others */
const finished = (typed) => /^.*\S\s/su.exec(typed)?.[0] ?? typed;

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Combobox {
  /** @param {HTMLFormElement} form @param {HTMLInputElement} input @param {Engine} engine */
  constructor(form, input, engine) {
    this.form = form;
    this.input = input;
    this.engine = engine;
    this.active = -1;
    this.asked = 0;
    this.before = "";
    /** When the first key came that is not answered. */
    this.since = Infinity;
    this.status = element("p", { class: "ps-search__status", role: "status" });
    const list = {
      class: "ps-search__list",
      role: "listbox",
      id: "ps-search-list",
      "aria-label": say("browse.papers"),
    };
    this.list = element("ul", list);
    this.more = element("p", { class: "ps-search__more" });
    this.panel = element("div", { class: "ps-search__panel", hidden: "" }, this.status, this.list, this.more);
    form.append(this.panel);
    this.listen();
    if (document.activeElement === input) this.update();
  }

  listen() {
    this.input.addEventListener("input", () => this.update());
    this.input.addEventListener("focus", () => {
      this.engine.open().catch(() => {});
      if (!this.input.value) this.teach();
    });
    this.input.addEventListener("click", () => this.panel.hidden && this.update());
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!this.form.contains(/** @type {Node|null} */ (relatedTarget))) this.close();
    });
    // A press in the panel would take the focus, and with it the panel, away before the click arrives.
    this.panel.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /**
   * What is loaded already answers each key. More is loaded when somebody pauses, or pastes; and for those who type on for
   * long, what a glimpse at the words before takes.
   */
  async update() {
    const typed = this.input.value;
    const asked = this.asked += 1;
    if (!typed.trim()) {
      this.teach();
      return;
    }
    const isTyping = Math.abs(typed.length - this.before.length) === 1;
    this.before = typed;
    this.since = Math.min(this.since, performance.now());
    const patience = this.since + PATIENCE - performance.now();
    const paused = isTyping ? pause(PAUSE.waiting) : Promise.resolve();
    try {
      if (isTyping && patience < PAUSE.waiting) await this.answer(finished(typed), GLIMPSE, asked, pause(patience));
      const hits = await this.answer(typed, SHOWN, asked, paused);
      await pause(PAUSE.reading);
      if (asked === this.asked) await this.addExcerpts(hits, asked);
    } catch (error) {
      if (asked !== this.asked) return;
      console.error(error);
      this.list.replaceChildren();
      this.tell(say("search.broken"));
    }
  }

  /** There is nothing to answer yet. */
  teach() {
    this.activate(-1);
    this.list.replaceChildren();
    this.more.replaceChildren();
    this.tell(...operatorsLine());
  }

  /**
   * Fails where somebody has typed on.
   * @param {string} typed
   * @param {number} most to show
   * @param {number} asked
   * @param {Promise<unknown>} waited for before more is loaded
   * @returns {Promise<Hit[]>} what is shown
   */
  async answer(typed, most, asked, waited) {
    const goOn = () => {
      if (asked !== this.asked) throw new Error("somebody typed on");
    };
    const gate = () => waited.then(goOn);
    const answer = await this.engine.find(typed, gate);
    goOn();
    const hits = await this.engine.describe(answer, 0, most, gate);
    goOn();
    this.since = Infinity;
    this.draw(answer, hits);
    return hits;
  }

  /** @param {Answer} answer @param {Hit[]} hits */
  draw(answer, hits) {
    this.activate(-1);
    this.list.replaceChildren(...hits.map((hit, at) => this.option(resultLink(hit), at)));
    this.more.replaceChildren(...this.afterResults(answer));
    this.tell(summary(answer));
  }

  /** @param {HTMLAnchorElement} link @param {number} at */
  option(link, at) {
    link.tabIndex = -1;
    return element("li", { role: "option", id: `ps-option-${at}`, "aria-selected": "false" }, link);
  }

  /** @param {Answer} answer */
  afterResults({ ranked, suggestions, query }) {
    const words = suggestions.map((word) => (isSingle ? word : element("a", { href: browseAddress(word) }, word)));
    if (words.length) return told("search.did_you_mean", { words: joined(words) });
    if (ranked.length <= SHOWN || isSingle) return [];
    return [element("a", { href: browseAddress(query.typed) }, say("search.every_result", { count: ranked.length }))];
  }

  /** @param {Hit[]} hits @param {number} asked */
  async addExcerpts(hits, asked) {
    const links = Array.from(this.list.querySelectorAll("a"));
    const wanting = Array.from(hits.keys()).filter((at) => hits[at].hidden.size).slice(0, EXCERPTS);
    const excerpts = await Promise.all(wanting.map((at) => this.engine.excerpt(hits[at])));
    if (asked === this.asked) wanting.forEach((at, place) => addExcerpt(links[at], excerpts[place]));
  }

  /** @param {(string|Node)[]} text */
  tell(...text) {
    this.status.replaceChildren(...text);
    this.panel.hidden = false;
    this.input.setAttribute("aria-expanded", String(this.list.childElementCount > 0));
  }

  close() {
    this.asked += 1;
    this.panel.hidden = true;
    this.activate(-1);
    this.input.setAttribute("aria-expanded", "false");
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    const action = event.isComposing ? undefined : this.actionFor(event.key);
    if (!action) return;
    event.preventDefault();
    action();
  }

  /** @param {string} key @returns {(() => void)|undefined} */
  actionFor(key) {
    const chosen = this.list.children[this.active]?.querySelector("a");
    if (key === "Enter") return chosen ? () => chosen.click() : undefined;
    if (key === "Escape") return this.panel.hidden ? undefined : () => this.close();
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!step || !this.list.childElementCount) return undefined;
    return this.panel.hidden ? () => this.update() : () => this.move(step);
  }

  /** One further than either end is the box itself. @param {number} step */
  move(step) {
    const places = this.list.childElementCount + 1;
    this.activate(((this.active + 1 + step + places) % places) - 1);
  }

  /** @param {number} at */
  activate(at) {
    this.list.children[this.active]?.setAttribute("aria-selected", "false");
    this.active = at;
    const option = this.list.children[at];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else this.input.removeAttribute("aria-activedescendant");
  }
}
