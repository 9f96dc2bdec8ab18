/** Marks as a link: they stand after the "#", which browsers send to nobody. */

import { writeMarks } from "../marks/format.js";
import { root } from "../page/addresses.js";

/** @import { Marks } from "../marks/format.js" */

const START = "#marks=";

/** @param {string} text */
function toBase64(text) {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join("");
  return btoa(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {string} written */
function fromBase64(written) {
  const bytes = atob(written.replace(/-/g, "+").replace(/_/g, "/"));
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

/** @param {Marks} marks @returns {string} the address of the page of marks that brings them */
export const marksLink = (marks) => `${root}marks.html${START}${toBase64(writeMarks(marks))}`;

/** @param {string} hash of an address @returns {string|null} the text of the marks; null where it brings none */
export function textOfLink(hash) {
  if (!hash.startsWith(START)) return null;
  try {
    return fromBase64(hash.slice(START.length));
  } catch {
    return "";
  }
}
