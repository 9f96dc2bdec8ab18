/** The page that gathers the reader's marks. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;

  class CollectionPage {
    /** @param {HTMLElement} place @param {List} list @param {boolean} isForgetful */
    constructor(place, list, isForgetful) {
      this.list = list;
      this.isForgetful = isForgetful;
      this.question = element("div", {});
      this.summary = element("p", { class: "ps-marks__summary", role: "status" });
      this.trouble = element("p", { class: "ps-my__trouble" });
      this.groups = element("div", {});
      this.forget = papershelf.button("Forget all marks", () => this.askToForget(), { class: "ps-link" });
      const taking = papershelf.marksTaking(list, () => this.numbers());
      place.replaceChildren(this.question, this.summary, this.trouble, taking, this.groups, this.forget);
      papershelf.marks.rename(list.columns.aliases);
      papershelf.marks.listen(() => this.draw());
      window.addEventListener("hashchange", () => this.askAboutLink());
      this.askAboutLink();
      this.draw();
    }

    askAboutLink() {
      const question = papershelf.linkBringer();
      this.question.replaceChildren(...(question ? [question] : []));
    }

    numbers() {
      return this.shown
        .flatMap(({ entries }) => entries.map(({ number }) => number))
        .filter((number) => number !== undefined);
    }

    draw() {
      const focused = this.groups.contains(document.activeElement) ? document.activeElement.dataset.of : undefined;
      this.shown = papershelf.groupMarks(papershelf.marks.all(), this.list);
      const counts = this.shown.map(({ title, entries }) => `${title}: ${entries.length}`);
      this.summary.textContent = counts.length
        ? `${counts.join(" · ")}`
        : "You have marked nothing yet. Each paper's page has buttons for it.";
      this.trouble.textContent = papershelf.troubleText(papershelf.marks.trouble, this.isForgetful);
      this.groups.replaceChildren(...this.shown.flatMap((group) => this.group(group)));
      this.forget.hidden = !counts.length;
      const again =
        focused && Array.from(this.groups.querySelectorAll("select")).find(({ dataset }) => dataset.of === focused);
      if (again) again.focus();
    }

    group({ title, entries }) {
      const items = entries.map((entry) => element("li", {}, ...this.entry(entry)));
      return [element("h2", {}, title), element("ul", { class: "ps-marks__list" }, ...items)];
    }

    entry({ id, number, mark }) {
      const paper = number === undefined ? null : this.list.paper(number);
      const title = paper
        ? element("a", { class: "title", href: papershelf.paperAddress(paper.id) }, paper.title)
        : element("span", { class: "title" }, id);
      const facts = paper ? `${papershelf.byline(paper.authors)} · ${paper.published.slice(0, 4)}` : "";
      const status = paper && paper.status ? [" ", element("strong", { class: "status" }, paper.status)] : [];
      const note = mark.note ? [element("p", { class: "ps-marks__note" }, mark.note)] : [];
      return [
        element("p", {}, title, ...status),
        element("span", { class: "byline" }, facts),
        ...note,
        this.stateChoice(id, mark, title.textContent),
      ];
    }

    stateChoice(id, { state }, title) {
      const options = papershelf.MARK_STATES.map((each) => element("option", { value: each.state }, each.title));
      const choice = element("select", { class: "ps-select", "aria-label": `Mark of ${title}`, "data-of": id });
      choice.append(element("option", { value: "" }, "No mark"), ...options);
      choice.value = state;
      choice.addEventListener("change", () => papershelf.marks.set(id, { state: choice.value }));
      return choice;
    }

    askToForget() {
      const count = papershelf.counted(
        this.shown.reduce((sum, { entries }) => sum + entries.length, 0),
        "paper",
      );
      const dialog = element("dialog", { class: "ps-dialog", "aria-label": "Forget all marks" });
      const forget = papershelf.button("Forget them", () => {
        dialog.close();
        for (const { entries } of this.shown)
          entries.forEach(({ id }) => papershelf.marks.set(id, { state: "", note: "" }));
      });
      const keep = papershelf.button("Keep them", () => dialog.close());
      dialog.append(
        element("p", {}, `Forget your marks and notes on ${count}? This cannot be undone.`),
        keep,
        " ",
        forget,
      );
      dialog.addEventListener("close", () => dialog.remove());
      document.body.append(dialog);
      dialog.showModal();
    }
  }

  papershelf.CollectionPage = CollectionPage;
})((globalThis.papershelf = globalThis.papershelf || {}));
