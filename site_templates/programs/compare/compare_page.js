/** Papers side by side, and the table to take away. */

import { MOST_COMPARED } from "../facts/limits.js";
import { copyButton } from "../copy/buttons.js";
import { citationButtons } from "../list/citations.js";
import { writeCompared } from "../list/compared.js";
import { paperAddress, root } from "../page/addresses.js";
import { apart, element, inTongue, unseen } from "../page/elements.js";
import { say, told } from "../page/words.js";
import { comparison } from "./comparison.js";
import { curatorsNotes } from "./notes.js";
import { TABLE_SPELLINGS } from "./spellings.js";

/** @import { List } from "../list/list.js" */
/** @import { Paper } from "../list/rows.js" */
/** @import { Noted, Table } from "./comparison.js" */

export class ComparePage {
  /** @param {HTMLElement} place @param {List} list */
  constructor(place, list) {
    this.place = place;
    this.list = list;
  }

  /** @param {string[]} ids of the papers to compare */
  async show(ids) {
    const { list } = this;
    try {
      await list.learn(ids);
      const numbers = list.numbersOf(ids).slice(0, MOST_COMPARED);
      const [notes] = await Promise.all([curatorsNotes(numbers), list.bring(numbers)]);
      const papers = numbers.map((number, at) => ({ ...list.paper(number), note: notes[at] }));
      this.draw(papers, numbers, ids.length - numbers.length);
    } catch (error) {
      this.place.replaceChildren(element("p", {}, /** @type {Error} */ (error).message));
    }
  }

  /** @param {Noted[]} papers @param {number[]} numbers of these @param {number} missing how many are left out */
  draw(papers, numbers, missing) {
    const left = missing ? [element("p", {}, say("comparison.left_out", { count: missing, most: MOST_COMPARED }))] : [];
    const table = comparison(papers);
    const shown = papers.length < 2 ? [this.howTo(papers)] : [this.taking(table, numbers), this.table(table, papers)];
    this.place.replaceChildren(...left, ...shown);
  }

  /** @param {Paper[]} papers */
  howTo(papers) {
    const picked = new URLSearchParams(papers.map(({ id }) => ["pick", id]));
    const link = element("a", { href: `${root}browse.html?${picked}` }, say("compare.all_papers"));
    return element("p", {}, ...told("comparison.too_few", { all_papers: link }));
  }

  /** @param {Table} table @param {number[]} numbers */
  taking(table, numbers) {
    const copies = Object.entries(TABLE_SPELLINGS).map(([name, write]) =>
      copyButton(name, () => write(table), () => this.shownText(write(table)))
    );
    const formats = citationButtons(this.list, () => ({ numbers, name: "compared-papers" }));
    const group = { class: "ps-taking", role: "group", "aria-label": say("citations.label") };
    return element("div", group, ...copies, say("comparison.take_as"), ...formats);
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
      const cells = facts.map((fact) => element("td", {}, this.fact(fact)));
      return element("tr", {}, element("th", { scope: "row" }, name), ...cells);
    });
    const table = element(
      "table",
      { class: "ps-table" },
      element("caption", { class: "ps-unseen" }, say("compare.title")),
      element("thead", {}, element("tr", {}, element("td", {}), ...head)),
      element("tbody", {}, ...body),
    );
    // Wider than a small window: it scrolls in its own frame, also by keyboard.
    return element("div", {
      class: "ps-compared",
      role: "region",
      "aria-label": say("comparison.label"),
      tabindex: "0",
    }, table);
  }

  /** @param {Paper} paper @param {Paper[]} papers */
  titleCell({ id, title, tongue }, papers) {
    const others = papers.map((paper) => paper.id).filter((other) => other !== id);
    const link = { class: "ps-compared__remove", href: writeCompared(others) };
    const remove = element("a", link, ...told("comparison.leave_out", { paper: unseen(title) }));
    return element("div", {}, element("a", { href: paperAddress(id) }, ...inTongue(tongue, [title])), remove);
  }

  /** An address that is all of a fact is that of code. @param {string} text */
  fact(text) {
    return /^https?:\/\/\S+$/.test(text) ? element("a", { href: text }, text) : apart([text]);
  }
}
