/** Papers side by side, and the table to take away. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;
  const MOST = 6;

  class ComparePage {
    /** @param {HTMLElement} place @param {List} list */
    constructor(place, list) {
      this.place = place;
      this.list = list;
    }

    /** @param {string[]} ids of the papers to compare */
    async show(ids) {
      const numbers = ids.map((id) => this.list.numberOf(id)).filter((number) => number !== undefined);
      const kept = Array.from(new Set(numbers)).slice(0, MOST);
      const notes = await papershelf.curatorsNotes(kept);
      const papers = kept.map((number, at) => ({ ...this.list.paper(number), note: notes[at] }));
      this.draw(papers, kept, ids.length - kept.length);
    }

    draw(papers, numbers, missing) {
      const left = missing
        ? [
            element(
              "p",
              {},
              `${papershelf.counted(missing, "paper")} left out: not on this list, or more than ${MOST}.`,
            ),
          ]
        : [];
      if (papers.length < 2) {
        this.place.replaceChildren(...left, this.howTo(papers));
        return;
      }
      const table = papershelf.comparison(papers);
      this.place.replaceChildren(...left, this.taking(table, numbers), this.table(table, papers));
    }

    howTo(papers) {
      const link = element("a", { href: this.browseAddress(papers) }, "all papers");
      return element(
        "p",
        {},
        "There are not enough papers here to compare. Tick two to six in the list of ",
        link,
        ".",
      );
    }

    browseAddress(papers) {
      const picked = new URLSearchParams(papers.map(({ id }) => ["pick", id]));
      return `${papershelf.root}browse.html?${picked}`;
    }

    taking(table, numbers) {
      const copies = Object.entries(papershelf.TABLE_SPELLINGS).map(([name, write]) =>
        papershelf.copyButton(
          name,
          () => write(table),
          () => this.shownText(write(table)),
        ),
      );
      const formats = papershelf.citationButtons(this.list, () => ({ numbers, name: "compared-papers" }));
      return element(
        "div",
        { class: "ps-taking", role: "group", "aria-label": "Take papers with you" },
        ...copies,
        "Take them as",
        ...formats,
      );
    }

    /** Where nothing can be copied, the text is shown, to be copied by hand. */
    shownText(text) {
      const shown = element("pre", {}, element("code", {}, text));
      this.place.append(shown);
      shown.scrollIntoView({ block: "nearest" });
      return shown;
    }

    table({ rows }, papers) {
      const head = papers.map((paper) => element("th", { scope: "col" }, this.titleCell(paper, papers)));
      const body = rows.map(([name, ...facts]) =>
        element(
          "tr",
          {},
          element("th", { scope: "row" }, name),
          ...facts.map((fact) => element("td", {}, this.fact(name, fact))),
        ),
      );
      const table = element(
        "table",
        { class: "ps-table" },
        element("caption", { class: "ps-unseen" }, "Papers side by side"),
        element("thead", {}, element("tr", {}, element("td", {}), ...head)),
        element("tbody", {}, ...body),
      );
      // Wider than a small window: it scrolls in its own frame, also by keyboard.
      return element("div", { class: "ps-compared", role: "region", "aria-label": "Comparison", tabindex: "0" }, table);
    }

    titleCell({ id, title }, papers) {
      const others = papers.map((paper) => paper.id).filter((other) => other !== id);
      const remove = element(
        "a",
        { class: "ps-compared__remove", href: papershelf.writeCompared(others) },
        "Leave out",
      );
      remove.append(papershelf.unseen(` ${title}`));
      return element("div", {}, element("a", { href: papershelf.paperAddress(id) }, title), remove);
    }

    fact(name, text) {
      return name === "Code" && /^https?:\/\//.test(text) ? element("a", { href: text }, text) : text;
    }
  }

  papershelf.ComparePage = ComparePage;
})((globalThis.papershelf = globalThis.papershelf || {}));
