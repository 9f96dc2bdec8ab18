/** Papers side by side, and the table to take away. */

import { copyButton } from "../copy/buttons.js";
import { citationButtons } from "../list/citations.js";
import { writeCompared } from "../list/compared.js";
import { paperAddress, root } from "../page/addresses.js";
import { counted } from "../page/dates.js";
import { element, unseen } from "../page/elements.js";
import { comparison } from "./comparison.js";
import { curatorsNotes } from "./notes.js";
import { TABLE_SPELLINGS } from "./spellings.js";

/** @import { List, Paper } from "../list/columns.js" */
/** @import { Noted, Table } from "./comparison.js" */

const MOST = 6;

export class ComparePage {
  /** @param {HTMLElement} place @param {List} list */
  constructor(place, list) {
    this.place = place;
    this.list = list;
  }

  /** @param {string[]} ids of the papers to compare */
  async show(ids) {
    const numbers = this.list.numbersOf(ids).slice(0, MOST);
    const notes = await curatorsNotes(numbers);
    const papers = numbers.map((number, at) => ({ ...this.list.paper(number), note: notes[at] }));
    this.draw(papers, numbers, ids.length - numbers.length);
  }

  /** @param {Noted[]} papers @param {number[]} numbers of these @param {number} missing how many are left out */
  draw(papers, numbers, missing) {
    const why = `${counted(missing, "paper")} left out: not on this list, or more than ${MOST}.`;
    const left = missing ? [element("p", {}, why)] : [];
    const table = comparison(papers);
    const shown = papers.length < 2 ? [this.howTo(papers)] : [this.taking(table, numbers), this.table(table, papers)];
    this.place.replaceChildren(...left, ...shown);
  }

  /** @param {Paper[]} papers */
  howTo(papers) {
    const picked = new URLSearchParams(papers.map(({ id }) => ["pick", id]));
    const link = element("a", { href: `${root}browse.html?${picked}` }, "all papers");
    const text = "There are not enough papers here to compare. Tick two to six in the list of ";
    return element("p", {}, text, link, ".");
  }

  /** @param {Table} table @param {number[]} numbers */
  taking(table, numbers) {
    const copies = Object.entries(TABLE_SPELLINGS).map(([name, write]) =>
      copyButton(name, () => write(table), () => this.shownText(write(table)))
    );
    const formats = citationButtons(this.list, () => ({ numbers, name: "compared-papers" }));
    const group = { class: "ps-taking", role: "group", "aria-label": "Take papers with you" };
    return element("div", group, ...copies, "Take them as", ...formats);
  }

  /** Where nothing can be copied, the text is shown, to be copied by hand. @param {string} text */
  shownText(text) {
    const shown = element("pre", {}, element("code", {}, text));
    this.place.append(shown);
    shown.scrollIntoView({ block: "nearest" });
    return shown;
  }

  /** @param {Table} table @param {Paper[]} papers */
  table({ rows }, papers) {
    const head = papers.map((paper) => element("th", { scope: "col" }, this.titleCell(paper, papers)));
    const body = rows.map(([name, ...facts]) => {
      const cells = facts.map((fact) => element("td", {}, this.fact(name, fact)));
      return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
    });
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

  /** @param {Paper} paper @param {Paper[]} papers */
  titleCell({ id, title }, papers) {
    const others = papers.map((paper) => paper.id).filter((other) => other !== id);
    const link = { class: "ps-compared__remove", href: writeCompared(others) };
    const remove = element("a", link, "Leave out", unseen(` ${title}`));
    return element("div", {}, element("a", { href: paperAddress(id) }, title), remove);
  }

  /** @param {string} name @param {string} text */
  fact(name, text) {
    return name === "Code" && /^https?:\/\//.test(text) ? element("a", { href: text }, text) : text;
  }
}
