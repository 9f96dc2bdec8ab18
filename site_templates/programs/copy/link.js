/** Copies the address of what is shown, to be sent to somebody. */

import { announce } from "../page/announcer.js";
import { say } from "../page/words.js";
import { copyText } from "./clipboard.js";

/** @returns {string} where others find this view: of a page opened from a folder, on the list's website if it has one */
export function sharedAddress() {
  const hosted = /** @type {HTMLLinkElement|null} */ (document.querySelector("link[rel=canonical]"));
  return location.protocol === "file:" && hosted ? `${hosted.href}${location.search}` : location.href;
}

export async function copyView() {
  announce((await copyText(sharedAddress())) || say("copying.is_copied"));
}
