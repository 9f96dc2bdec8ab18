/** The browse page: draws what its address asks for, and writes into the address what the reader asks for. */

import { copyView } from "../copy/link.js";
import { ROWS_IN_FILE } from "../facts/limits.js";
import { MARK } from "../list/facets.js";
import { ownMarks } from "../marks/store.js";
import { newSinceLastVisit } from "../marks/visits.js";
import { button, element } from "../page/elements.js";
import { has } from "../page/features.js";
import { say, told } from "../page/words.js";
import { choose, nextChoice, readState, writeState } from "./address_state.js";
import { choiceButtons } from "./choices.js";
import { droppingOffers } from "./dropping.js";
import { FacetBox } from "./facet_box.js";
import { findPapers } from "./finding.js";
import { Keyboard } from "./keyboard.js";
import { LongList } from "./long_list.js";
import { markLabels } from "./marks_facet.js";
import { orderOf, orders } from "./orders.js";
import { Query } from "./query.js";
import { paperRow } from "./rows.js";
import { suggestions, summary } from "./summary.js";
import { Taking } from "./taking.js";
import { isDense, ViewChoice, viewOf } from "./views.js";

/**
 * @import { List } from "../list/list.js"
 * @import { State } from "./address_state.js"
 * @import { Found } from "./finding.js"
 * @typedef {Found & {boxes: FacetBox[]}} View what was found, and the boxes of its facets
 */

export class BrowsePage {
  /**
   * @param {HTMLElement} place where to draw
   * @param {List} list
   * @param {{form: HTMLFormElement, input: HTMLInputElement}} box
   */
  constructor(place, list, { form, input }) {
    this.list = list;
    this.input = input;
    this.problem = "";
    this.query = new Query();
    this.state = readState(location.search);
    /** Of what is asked for last: what was asked for before and comes later is not drawn. */
    this.turn = {};
    /** @param {string} name @param {string} key */
    const press = (name, key) => this.press(name, key);
    if (has("marks")) list.addFacet(MARK, () => markLabels(list));
    this.boxes = list.kinds.map((kind) => new FacetBox(kind, press, () => this.fillBoxes()));
    this.status = element("p", { class: "ps-browse__status", role: "status" });
    this.choices = element("div", { class: "ps-browse__choices" });
    this.order = element("select", { class: "ps-select" });
    this.order.addEventListener("change", () => this.change({ sort: this.order.value }));
    this.views = new ViewChoice((view) => this.change({ view }));
    this.taking = new Taking(list, () => this.change({ picked: [] }));
    this.place = element("div", { class: "ps-rows", role: "list", "aria-label": say("browse.papers"), tabindex: "-1" });
    this.rows = new LongList(this.place, list, (number) => this.row(number));
    this.keyboard = new Keyboard(this.rows, input);
    this.dropping = element("div", { class: "ps-browse__dropping" });
    this.page = place;
    this.printed = element("p", { class: "ps-browse__printed", hidden: "" }, say("browse.print_part"));
    ownMarks.listen(() => this.remark());
    addEventListener("beforeprint", () => (this.printed.hidden = this.rows.drawAll()));
    addEventListener("popstate", () => this.restore());
    form.addEventListener("submit", (event) => this.ask(event));
    input.addEventListener("search", (event) => input.value || this.ask(event));
    this.render();
  }

  /** What is in the search box is the query. @param {Event} event */
  ask(event) {
    event.preventDefault();
    const query = this.input.value.trim();
    if (query === this.state.query) return;
    this.change({ query, sort: "" });
    // Leaves the box, and so closes its own list of results.
    this.place.focus({ preventScroll: true });
  }

  filters() {
    const filters = element("details", { class: "ps-filters" }, element("summary", {}, say("browse.filter")));
    filters.append(...this.boxes.map(({ node }) => node));
    filters.open = matchMedia("(min-width: 48rem)").matches;
    return element("section", { class: "ps-browse__filters", "aria-label": say("browse.filter") }, filters);
  }

  results() {
    const help = button(say("keys.title"), () => this.keyboard.help.showModal(), { class: "ps-link" });
    const sorting = element("label", { class: "ps-browse__order" }, ...told("browse.sorted_by", { order: this.order }));
    const link = button(say("browse.copy_link"), copyView, { class: "ps-link" });
    const bar = element("div", { class: "ps-browse__bar" }, this.status, this.views.node, sorting, link, help);
    const head = element("div", { class: "ps-browse__head" }, bar, this.choices, this.taking.node);
    return element("div", { class: "ps-browse__results" }, head, this.dropping, this.printed, this.place);
  }

  /** @param {number} number */
  row(number) {
    const { list, state, query } = this;
    const row = paperRow(list, number, isDense(viewOf(state.view)), {
      isPicked: state.picked.includes(list.paper(number).id),
      onPick: (id, isPicked) => this.pick(id, number, isPicked),
    });
    // A result whose reasons cannot be read is a result all the same.
    query.explain(number, row).catch(() => {});
    return row.node;
  }

  /** @param {string} name of a facet @param {string} key of a label */
  press(name, key) {
    const { chosen } = this.state;
    this.change({ chosen: choose(chosen, name, key, nextChoice(chosen.get(name)?.get(key))) });
  }

  /**
   * Ticking a paper moves nothing, so the list is not drawn anew.
   * @param {string} id
   * @param {number} number
   * @param {boolean} isPicked
   */
  pick(id, number, isPicked) {
    this.list.numbers.set(id, number);
    const others = this.state.picked.filter((each) => each !== id);
    this.state = { ...this.state, picked: isPicked ? [...others, id] : others };
    this.remember("replaceState");
    this.taking.update(this.state.picked, this.rows.values);
  }

  /** @param {Partial<State>} change */
  change(change) {
    this.state = { ...this.state, ...change };
    if ("query" in change && !change.query && this.state.sort === "relevance") this.state.sort = "";
    this.remember("pushState");
    this.render();
  }

  /** @param {"pushState"|"replaceState"} how */
  remember(how) {
    history[how](null, "", location.pathname + writeState(this.state));
  }

  /** Marks have been set, in another tab: what was read of them is forgotten. */
  remark() {
    this.list.facets.delete(MARK);
    if (this.state.chosen.get(MARK)?.size) this.render();
    else this.boxes.find(({ kind }) => kind.name === MARK)?.choose();
  }

  restore() {
    this.state = readState(location.search);
    this.render();
  }

  async render() {
    const { state, list, query } = this;
    const turn = this.turn = {};
    this.input.value = state.query;
    this.boxes.forEach((box) => box.choose(state.chosen.get(box.kind.name)));
    if (state.query !== query.typed) this.status.textContent = say("browse.searching");
    this.problem = "";
    try {
      await query.ask(state.query);
    } catch {
      this.problem = say("browse.not_searched");
    }
    try {
      const view = await this.view(state);
      await list.bring(view.shown.slice(0, ROWS_IN_FILE));
      if (turn === this.turn) this.draw(view);
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  /** @param {any} error that kept something from being read */
  fail(error) {
    this.appear();
    this.status.textContent = error.message;
  }

  /** Not before there is something to show: what is drawn first and filled later moves under the reader's eyes. */
  appear() {
    if (!this.place.isConnected) this.page.append(this.filters(), this.results());
  }

  /** @param {State} state @returns {Promise<View>} */
  async view(state) {
    const boxes = this.boxes.filter(({ kind, node }) => node.open || state.chosen.get(kind.name)?.size);
    return { ...await findPapers(this.list, state, this.query, boxes.map(({ kind }) => kind.name)), boxes };
  }

  /** A box has been opened, whose labels nobody had asked for. */
  async fillBoxes() {
    const { state, turn } = this;
    try {
      const { boxes, facets, counts } = await this.view(state);
      if (turn === this.turn) boxes.forEach((box, at) => box.update(facets[at], counts[at]));
    } catch (error) {
      if (turn === this.turn) this.fail(error);
    }
  }

  /** @param {View} view */
  draw({ shown, boxes, facets, counts }) {
    const { list, state } = this;
    this.appear();
    boxes.forEach((box, at) => box.update(facets[at], counts[at]));
    this.drawOrders();
    const wishes = choiceButtons(list, state, (change) => this.change(change));
    this.taking.node.hidden = !shown.length && !state.picked.length;
    this.choices.replaceChildren(...this.offerNews(), ...wishes);
    const view = viewOf(state.view);
    this.views.update(view);
    this.place.dataset.view = view;
    const offers = shown.length ? [] : droppingOffers(list, state, this.query, (change) => this.change(change));
    this.dropping.replaceChildren(...offers);
    this.rows.show(shown);
    this.taking.update(state.picked, shown);
    const said = summary(list, this.query, shown.length, this.problem);
    this.status.replaceChildren(...said, ...suggestions(this.query, (query) => this.change({ query })));
  }

  offerNews() {
    const { numbers } = newSinceLastVisit();
    if (this.state.onlyNew || !numbers.length) return [];
    const text = say("news.on_browse", { count: numbers.length });
    return [button(text, () => this.change({ onlyNew: true }), { class: "ps-choice" })];
  }

  drawOrders() {
    const asked = this.query.typed;
    const options = orders(asked).map(({ name, title }) => element("option", { value: name }, title));
    this.order.replaceChildren(...options);
    this.order.value = orderOf(this.state.sort, asked).name;
  }
}
