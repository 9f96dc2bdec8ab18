/** Tables that a reader can sort by any of their columns. Without script they stand in the order of the page. */

import { element } from "./elements.js";

/** @param {HTMLTableRowElement} row @param {number} column */
const cell = (row, column) => row.cells[column]?.textContent?.trim() ?? "";

/**
 * Rows by what stands in a column, as people order texts and the numbers in them; blanks come last either way.
 *
 * @param {HTMLTableRowElement[]} rows @param {number} column @param {boolean} isDown
 */
export function sorted(rows, column, isDown) {
  const order = new Intl.Collator(document.documentElement.lang || undefined, { numeric: true, sensitivity: "base" });
  return [...rows].sort((one, other) => {
    const [left, right] = [cell(one, column), cell(other, column)];
    if (!left || !right) return Number(!left) - Number(!right);
    return order.compare(left, right) * (isDown ? -1 : 1);
  });
}

/** @param {HTMLTableElement} table @param {HTMLTableCellElement} head @param {number} column */
function addButton(table, head, column) {
  const button = element("button", { type: "button" }, ...head.childNodes);
  button.addEventListener("click", () => {
    const isDown = head.getAttribute("aria-sort") === "ascending";
    table.tBodies[0].append(...sorted([...table.tBodies[0].rows], column, isDown));
    for (const other of table.tHead?.rows[0].cells ?? []) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
  });
  head.append(button);
}

/** Puts a button into each heading of the tables that may be sorted. @param {HTMLElement} page */
export function addSorting(page) {
  for (const table of /** @type {NodeListOf<HTMLTableElement>} */ (page.querySelectorAll("table.sortable"))) {
    [...(table.tHead?.rows[0].cells ?? [])].forEach((head, column) => addButton(table, head, column));
  }
}
