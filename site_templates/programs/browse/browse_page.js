/** The browse page: draws what its address asks for, and writes into the address what the reader asks for. */

import { newSinceLastVisit } from "../marks/visits.js";
import { button, element, joined } from "../page/elements.js";
import { say, told } from "../page/words.js";
import { choose, nextChoice, readState, writeState } from "./address_state.js";
import { choiceButtons } from "./choices.js";
import { FacetBox } from "./facet_box.js";
import { filterPapers } from "./filter.js";
import { Keyboard } from "./keyboard.js";
import { LongList } from "./long_list.js";
import { orderOf, orders, sortPapers } from "./orders.js";
import { Query } from "./query.js";
import { paperRow } from "./rows.js";
import { Taking } from "./taking.js";

/** @import { List } from "../list/columns.js" */
/** @import { State } from "./address_state.js" */

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
    this.boxes = list.facets.map((facet) => new FacetBox(facet, (name, key) => this.press(name, key)));
    this.status = element("p", { class: "ps-browse__status", role: "status" });
    this.choices = element("div", { class: "ps-browse__choices" });
    this.order = element("select", { class: "ps-select" });
    this.order.addEventListener("change", () => this.change({ sort: this.order.value }));
    this.taking = new Taking(list, () => this.change({ picked: [] }));
    this.place = element("div", { class: "ps-rows", role: "list", "aria-label": say("browse.papers"), tabindex: "-1" });
    this.rows = new LongList(this.place, (number) => this.row(number));
    this.keyboard = new Keyboard(this.rows, input);
    this.page = place;
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
    const bar = element("div", { class: "ps-browse__bar" }, this.status, sorting, help);
    return element("div", { class: "ps-browse__results" }, bar, this.choices, this.taking.node, this.place);
  }

  /** @param {number} number */
  row(number) {
    const { list, state, query } = this;
    const paper = list.paper(number);
    const row = paperRow(paper, {
      isPicked: state.picked.includes(paper.id),
      onPick: (id, isPicked) => this.pick(id, isPicked),
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

  /** Ticking a paper moves nothing, so the list is not drawn anew. @param {string} id @param {boolean} isPicked */
  pick(id, isPicked) {
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

  restore() {
    this.state = readState(location.search);
    this.render();
  }

  async render() {
    const { state } = this;
    this.input.value = state.query;
    if (state.query !== this.query.typed) this.status.textContent = say("browse.searching");
    this.problem = "";
    try {
      await this.query.ask(state.query);
    } catch {
      this.problem = say("browse.not_searched");
    }
    if (state === this.state) this.draw();
  }

  draw() {
    const { list, state, query } = this;
    const asked = this.problem ? "" : state.query;
    const { found, counts } = filterPapers(list, state.chosen, this.condition());
    const shown = sortPapers(list, found, orderOf(state.sort, asked), query.ranked);
    // Not before there is something to show: what is drawn first and filled later moves under the reader's eyes.
    if (!this.place.isConnected) this.page.append(this.filters(), this.results());
    this.boxes.forEach((box, at) => box.update(counts[at], state.chosen.get(box.facet.name)));
    this.drawOrders(asked);
    const wishes = choiceButtons(list, state, (change) => this.change(change));
    this.choices.replaceChildren(...this.offerNews(), ...wishes);
    this.rows.show(shown);
    this.taking.update(state.picked, shown);
    this.status.replaceChildren(...this.summary(shown.length));
  }

  offerNews() {
    const { ids } = newSinceLastVisit();
    if (this.state.onlyNew || !ids.length) return [];
    const text = say("news.on_browse", { count: ids.length });
    return [button(text, () => this.change({ onlyNew: true }), { class: "ps-choice" })];
  }

  /** @returns {(number: number) => boolean} what is asked beside the facets */
  condition() {
    const { query, list, state } = this;
    const answering = query.answer && new Set(query.ranked);
    const fresh = state.onlyNew ? new Set(newSinceLastVisit().ids) : null;
    return (number) => (answering?.has(number) ?? true) && (fresh?.has(list.columns.ids[number]) ?? true);
  }

  /** @param {string} asked the query */
  drawOrders(asked) {
    const options = orders(asked).map(({ name, title }) => element("option", { value: name }, title));
    this.order.replaceChildren(...options);
    this.order.value = orderOf(this.state.sort, asked).name;
  }

  /** @param {number} count of the papers that are shown */
  summary(count) {
    const { list, query, problem } = this;
    const all = list.length;
    const shown = count === all
      ? say("browse.all_shown", { count: all })
      : say("browse.some_shown", { shown: count, count: all });
    const said = [problem, shown, count ? "" : query.summary].filter(Boolean);
    return [said.join(" "), ...this.suggestions()];
  }

  suggestions() {
    const buttons = this.query.suggestions.map((word) =>
      button(word, () => this.change({ query: word }), { class: "ps-link" })
    );
    return buttons.length ? [" ", ...told("search.did_you_mean", { words: joined(buttons) })] : [];
  }
}
