/** Gives the reader a file that was made in this page. Nothing is sent for it. */

import { element } from "./elements.js";

const KEPT = 60000;

/** @param {string} name of the file @param {string} type its MIME type @param {string} text its content */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = element("a", { href: address, download: name, hidden: "" });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
