/** Says what has happened, to the eye and to screen readers, without moving the focus. */

import { element } from "./elements.js";

const SHOWN = 8000;
const region = element("p", { class: "ps-said", role: "status" });
let timer = 0;

/** @param {string} text */
export function announce(text) {
  if (!region.isConnected) document.body.append(region);
  clearTimeout(timer);
  // The same words twice are a change only when there was nothing in between.
  region.textContent = "";
  setTimeout(() => (region.textContent = text), 50);
  timer = setTimeout(() => (region.textContent = ""), SHOWN);
}
