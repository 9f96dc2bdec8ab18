/** Copies text, also where the browser refuses the clipboard to pages opened from a folder. */

import { element } from "../page/elements.js";
import { say } from "../page/words.js";

/** @param {string} text */
async function byClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The way from before there was a clipboard for pages. @param {string} text */
function bySelection(text) {
  const focused = /** @type {HTMLElement|null} */ (document.activeElement);
  const area = element("textarea", { class: "ps-unseen", readonly: "", "aria-hidden": "true" });
  area.value = text;
  (document.querySelector("dialog[open]") ?? document.body).append(area);
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false; // then the reader has to press the keys
  } finally {
    area.remove();
    focused?.focus({ preventScroll: true });
  }
}

/**
 * @param {string} text
 * @param {Node} [shown] where the text stands on the page, to be selected when nothing else works
 * @returns {Promise<string>} why it is not copied, in words; "" once it is
 */
export async function copyText(text, shown) {
  if ((await byClipboard(text)) || bySelection(text)) return "";
  if (!shown) return say("copying.refused");
  getSelection()?.selectAllChildren(shown);
  const keys = /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘C" : "Ctrl-C";
  return say("copying.selected", { keys });
}
