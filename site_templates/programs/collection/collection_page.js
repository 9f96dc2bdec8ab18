/** The page that gathers the reader's marks. */

import { bylineNodes } from "../list/byline.js";
import { ownMarks } from "../marks/store.js";
import { MARK_STATES, troubleText } from "../marks/words.js";
import { paperAddress } from "../page/addresses.js";
import { button, element, inTongue } from "../page/elements.js";
import { say } from "../page/words.js";
import { linkBringer } from "./bringing.js";
import { groupMarks } from "./groups.js";
import { marksTaking } from "./taking_marks.js";

/** @import { List } from "../list/list.js" */
/** @import { Entry, Group } from "./groups.js" */

export class CollectionPage {
  /** @param {HTMLElement} place @param {List} list @param {boolean} isForgetful */
  constructor(place, list, isForgetful) {
    this.list = list;
    this.isForgetful = isForgetful;
    /** @type {Group[]} */
    this.shown = [];
    this.question = element("div", {});
    this.summary = element("p", { class: "ps-marks__summary", role: "status" });
    this.trouble = element("p", { class: "ps-my__trouble", role: "alert" });
    this.groups = element("div", {});
    this.forget = button(say("collection.forget_all"), () => this.askToForget(), { class: "ps-link" });
    const taking = marksTaking(list, () => list.numbersOf(this.entries().map(({ id }) => id)));
    place.replaceChildren(this.question, this.summary, this.trouble, taking, this.groups, this.forget);
    addEventListener("hashchange", () => this.askAboutLink());
    this.askAboutLink();
    this.begin();
  }

  async begin() {
    await this.show();
    ownMarks.rename(this.newIds());
    ownMarks.listen(() => this.show());
    await this.show();
  }

  /** Look the marked papers up, and draw them. */
  async show() {
    const { list } = this;
    try {
      const ids = Array.from(ownMarks.all().keys());
      await list.learn(ids);
      await list.bring(list.numbersOf(ids));
      this.draw();
    } catch (error) {
      this.summary.textContent = /** @type {Error} */ (error).message;
    }
  }

  /** @returns {Record<string, string>} the ids of marked papers by those under which they are marked, where they differ */
  newIds() {
    const ids = this.entries().map(({ id, number }) => [id, number === undefined ? id : this.list.paper(number).id]);
    return Object.fromEntries(ids.filter(([old, id]) => old !== id));
  }

  askAboutLink() {
    this.question.replaceChildren(...linkBringer());
  }

  entries() {
    return this.shown.flatMap(({ entries }) => entries);
  }

  draw() {
    const focused = this.choices().find((choice) => choice === document.activeElement)?.dataset.of;
    this.shown = groupMarks(ownMarks.all(), this.list);
    const counts = this.shown.map(({ title, entries }) =>
      say("collection.group", { group: title, count: entries.length })
    );
    this.summary.textContent = counts.join(" · ") || say("collection.none");
    this.trouble.textContent = troubleText(ownMarks.trouble, this.isForgetful);
    this.groups.replaceChildren(...this.shown.flatMap((group) => this.group(group)));
    this.forget.hidden = !counts.length;
    if (focused) this.choices().find(({ dataset }) => dataset.of === focused)?.focus();
  }

  choices() {
    return Array.from(this.groups.querySelectorAll("select"));
  }

  /** @param {Group} group */
  group({ title, entries }) {
    const items = entries.map((entry) => element("li", {}, ...this.entry(entry)));
    return [element("h2", {}, title), element("ul", { class: "ps-marks__list" }, ...items)];
  }

  /** @param {Entry} entry */
  entry({ id, number, mark }) {
    const paper = number === undefined ? null : this.list.paper(number);
    const title = paper
      ? element("a", { class: "title", href: paperAddress(paper.id) }, ...inTongue(paper.tongue, [paper.title]))
      : element("span", { class: "title" }, id);
    const facts = paper ? [...bylineNodes(paper, paperAddress(paper.id)), ` · ${paper.published.slice(0, 4)}`] : [];
    const status = paper?.status
      ? [" ", element("strong", { class: paper.isMild ? "status mild" : "status" }, paper.status)]
      : [];
    const note = mark.note ? [element("p", { class: "ps-marks__note" }, mark.note)] : [];
    return [
      element("p", {}, title, ...status),
      element("span", { class: "byline" }, ...facts),
      ...note,
      this.stateChoice(id, mark.state, title.textContent),
    ];
  }

  /** @param {string} id @param {string} state @param {string} title */
  stateChoice(id, state, title) {
    const options = MARK_STATES.map((each) => element("option", { value: each.state }, each.title));
    const choice = element(
      "select",
      { class: "ps-select", "aria-label": say("collection.mark_of", { paper: title }), "data-of": id },
      element("option", { value: "" }, say("collection.no_mark")),
      ...options,
    );
    choice.value = state;
    choice.addEventListener("change", () => ownMarks.set(id, { state: choice.value }));
    return choice;
  }

  askToForget() {
    const entries = this.entries();
    const forget = () => {
      dialog.close();
      for (const { id } of entries) ownMarks.set(id, { state: "", note: "" });
    };
    const question = say("collection.forget", { count: entries.length });
    const dialog = element(
      "dialog",
      { class: "ps-dialog", "aria-label": say("collection.forget_all") },
      element("p", {}, question),
      button(say("collection.keep_them"), () => dialog.close()),
      " ",
      button(say("collection.forget_them"), forget),
    );
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  }
}
