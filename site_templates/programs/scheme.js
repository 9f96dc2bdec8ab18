/**
 * Light or dark: as the system says, until the reader chooses. Runs before the page is drawn, lest it flash, and has it
 * drawn in its own faces.
 */

import { askForFaces } from "./page/faces.js";
import { withStorage } from "./page/storage.js";
import { say } from "./page/words.js";

const KEY = "papershelf-scheme";
const { dataset } = document.documentElement;

const isDark = () => (dataset.scheme ? dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);

/** @param {HTMLButtonElement} button */
function label(button) {
  button.textContent = isDark() ? say("scheme.light") : say("scheme.dark");
  button.setAttribute("aria-label", isDark() ? say("scheme.show_light") : say("scheme.show_dark"));
  button.hidden = false;
}

const choice = withStorage((storage) => storage.getItem(KEY));
if (choice === "light" || choice === "dark") dataset.scheme = choice;
askForFaces();

document.addEventListener("DOMContentLoaded", () => {
  /** @type {HTMLButtonElement|null} */
  const button = document.querySelector(".ps-scheme");
  if (!button) return;
  label(button);
  button.addEventListener("click", () => {
    const scheme = isDark() ? "light" : "dark";
    dataset.scheme = scheme;
    withStorage((storage) => storage.setItem(KEY, scheme)); // else it lasts as long as the page
    label(button);
  });
});
