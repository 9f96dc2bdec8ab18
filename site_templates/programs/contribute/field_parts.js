/** What each field of the form has beside its control: a hint, and what is wrong with it. */

import { element } from "../page/elements.js";

/** @param {string} name of the field @param {string} text */
export const hint = (name, text) => element("p", { class: "ps-hint", id: `entry-${name}-hint` }, text);

/** @param {string} name of the field */
export const message = (name) => element("p", { class: "ps-fault", id: `entry-${name}-fault`, hidden: "" });

/** What ties both to its control. @param {string} name of the field */
export const described = (name) => ({ "aria-describedby": `entry-${name}-hint entry-${name}-fault` });

/** @param {HTMLElement} place @param {string[]} messages none to say nothing */
export function tell(place, messages) {
  place.textContent = messages.join(" ");
  place.hidden = messages.length === 0;
}
