/** The ways in which the list can be looked at: many papers at a glance, or each with all that is said of it. */

import { root } from "../page/addresses.js";
import { button, element } from "../page/elements.js";
import { withStorage } from "../page/storage.js";
import { say } from "../page/words.js";

const DENSE = "dense";
const VIEWS = [
  { name: DENSE, title: say("browse.dense") },
  { name: "comfortable", title: say("browse.comfortable") },
];
const keyOf = () => `papershelf-view ${new URL(root).pathname}`;

/** @param {string|null} name @returns {name is string} */
const isView = (name) => VIEWS.some((view) => view.name === name);

/** @param {string} asked the view that the address asks for, if any @returns {string} it, or the reader's usual one */
export function viewOf(asked) {
  if (isView(asked)) return asked;
  const kept = withStorage((storage) => storage.getItem(keyOf()));
  return isView(kept) ? kept : DENSE;
}

/** @param {string} view */
export const isDense = (view) => view === DENSE;

export class ViewChoice {
  /** @param {(view: string) => void} onChoose */
  constructor(onChoose) {
    this.buttons = VIEWS.map(({ name, title }) => button(title, () => choose(name), { "data-view": name }));
    this.node = element(
      "div",
      { class: "ps-browse__views", role: "group", "aria-label": say("browse.view") },
      ...this.buttons,
    );

    /** @param {string} name */
    function choose(name) {
      withStorage((storage) => storage.setItem(keyOf(), name));
      onChoose(name);
    }
  }

  /** @param {string} view that is shown */
  update(view) {
    for (const each of this.buttons) each.setAttribute("aria-pressed", String(each.dataset.view === view));
  }
}
