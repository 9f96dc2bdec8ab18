/** The browse page: draws what its address asks for, and writes into the address what the reader asks for. */
(function (papershelf) {
  "use strict";

  const { element, counted } = papershelf;

  class BrowsePage {
    /**
     * @param {HTMLElement} place where to draw
     * @param {List} list
     * @param {HTMLInputElement} searchBox
     */
    constructor(place, list, searchBox) {
      this.list = list;
      this.searchBox = searchBox;
      this.query = new papershelf.Query();
      this.state = papershelf.readState(location.search);
      this.boxes = list.facets.map((facet) => new papershelf.FacetBox(facet, (name, key) => this.press(name, key)));
      this.status = element("p", { class: "ps-browse__status", role: "status" });
      this.choices = element("div", { class: "ps-browse__choices" });
      this.order = element("select", { class: "ps-select" });
      this.order.addEventListener("change", () => this.change({ sort: this.order.value }));
      this.taking = new papershelf.Taking(list, () => this.change({ picked: [] }));
      this.place = element("div", { class: "ps-rows", role: "list", "aria-label": "Papers", tabindex: "-1" });
      this.rows = new papershelf.LongList(this.place, (number) => this.row(number));
      this.keyboard = new papershelf.Keyboard(this.rows, searchBox);
      this.page = place;
      window.addEventListener("popstate", () => this.restore());
      this.render();
    }

    filters() {
      const filters = element("details", { class: "ps-filters" }, element("summary", {}, "Filter"));
      filters.append(...this.boxes.map(({ node }) => node));
      filters.open = matchMedia("(min-width: 48rem)").matches;
      return element("section", { class: "ps-browse__filters", "aria-label": "Filter" }, filters);
    }

    results() {
      const help = papershelf.button("Keys", () => this.keyboard.help.showModal(), { class: "ps-link" });
      const sorting = element("label", { class: "ps-browse__order" }, "Sorted by ", this.order);
      const bar = element("div", { class: "ps-browse__bar" }, this.status, sorting, help);
      return element("div", { class: "ps-browse__results" }, bar, this.choices, this.taking.node, this.place);
    }

    row(number) {
      const { list, state, query } = this;
      const id = list.columns.ids[number];
      const picking = { isPicked: state.picked.includes(id), onPick: (...pick) => this.pick(...pick) };
      const row = papershelf.paperRow(list, number, picking);
      // A result whose reasons cannot be read is a result all the same.
      if (query.answer) query.explain(number, row.parts).catch(() => {});
      return row;
    }

    press(name, key) {
      const choices = new Map(this.state.chosen.get(name));
      const next = papershelf.nextChoice(choices.get(key));
      if (next === undefined) choices.delete(key);
      else choices.set(key, next);
      this.change({ chosen: new Map(this.state.chosen).set(name, choices) });
    }

    /** Ticking a paper moves nothing, so the list is not drawn anew. */
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

    remember(how) {
      history[how](null, "", location.pathname + papershelf.writeState(this.state));
    }

    restore() {
      this.state = papershelf.readState(location.search);
      this.render();
    }

    async render() {
      const { state } = this;
      this.searchBox.value = state.query;
      if (state.query !== this.query.typed) this.status.textContent = "Searching …";
      this.problem = "";
      try {
        await this.query.ask(state.query);
      } catch (error) {
        this.problem = "The search could not be read; the list is shown without it. ";
      }
      if (state === this.state) this.draw();
    }

    draw() {
      const { list, state, query } = this;
      const { found, counts } = papershelf.filter(list, state.chosen, this.condition());
      const shown = papershelf.sort(list, found, this.problem ? "shelf" : papershelf.orderOf(state), query.ranked);
      // Not before there is something to show: what is drawn first and filled later moves under the reader's eyes.
      if (!this.place.isConnected) this.page.append(this.filters(), this.results());
      this.boxes.forEach((box) => box.update(counts.get(box.facet.name), state.chosen.get(box.facet.name)));
      this.drawOrders();
      this.choices.replaceChildren(
        ...this.offerNews(),
        ...papershelf.choiceButtons(list, state, (change) => this.change(change)),
      );
      this.rows.show(shown);
      this.taking.update(state.picked, shown);
      this.status.replaceChildren(...this.summary(shown.length));
    }

    offerNews() {
      const { ids } = papershelf.newSinceLastVisit();
      if (this.state.onlyNew || !ids.length) return [];
      const text = `${papershelf.counted(ids.length, "paper")} new since your last visit`;
      return [papershelf.button(text, () => this.change({ onlyNew: true }), { class: "ps-choice" })];
    }

    /** @returns {(number: number) => boolean} what is asked beside the facets */
    condition() {
      const { query, list, state } = this;
      const answering = query.answer ? new Set(query.ranked) : null;
      const fresh = state.onlyNew ? new Set(papershelf.newSinceLastVisit().ids) : null;
      const isFresh = (number) => !fresh || fresh.has(list.columns.ids[number]);
      return (number) => (!answering || answering.has(number)) && isFresh(number);
    }

    drawOrders() {
      const orders = papershelf.orders(Boolean(this.state.query));
      this.order.replaceChildren(...orders.map(({ name, title }) => element("option", { value: name }, title)));
      this.order.value = papershelf.orderOf(this.state);
    }

    summary(count) {
      const { list, query, problem } = this;
      const all = counted(list.length, "paper");
      const shown = count === list.length ? `${all}.` : `${count.toLocaleString("en")} of ${all}.`;
      const found = query.answer && !count ? ` ${query.summary}` : "";
      return [`${problem}${shown}${found}`, ...this.suggestions()];
    }

    suggestions() {
      const { suggestions } = this.query;
      const buttons = suggestions.map((word) =>
        papershelf.button(word, () => this.change({ query: word }), { class: "ps-link" }),
      );
      return buttons.length ? [" Did you mean ", ...buttons.flatMap((each, at) => [at ? ", " : "", each]), "?"] : [];
    }
  }

  papershelf.BrowsePage = BrowsePage;
})((globalThis.papershelf = globalThis.papershelf || {}));
