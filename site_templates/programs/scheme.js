/** Light or dark: as the system says, until the reader chooses. Runs before the page is drawn, lest it flash. */

import { say } from "./page/words.js";

const KEY = "papershelf-scheme";
const { dataset } = document.documentElement;

function stored() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // a browser may refuse storage, on file:// above all
  }
}

/** @param {string} scheme */
function store(scheme) {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    // the choice then lasts as long as the page
  }
}

const isDark = () => (dataset.scheme ? dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);

/** @param {HTMLButtonElement} button */
function label(button) {
  button.textContent = isDark() ? say("scheme.light") : say("scheme.dark");
  button.setAttribute("aria-label", isDark() ? say("scheme.show_light") : say("scheme.show_dark"));
  button.hidden = false;
}

const choice = stored();
if (choice === "light" || choice === "dark") dataset.scheme = choice;

document.addEventListener("DOMContentLoaded", () => {
  /** @type {HTMLButtonElement|null} */
  const button = document.querySelector(".ps-scheme");
  if (!button) return;
  label(button);
  button.addEventListener("click", () => {
    dataset.scheme = isDark() ? "light" : "dark";
    store(dataset.scheme);
    label(button);
  });
});
