/**
 * What a paper is, in a box beside its name. It goes with Escape, stays while the pointer is on the name or on it, and
 * until then or until the focus leaves (WCAG 2.2, 1.4.13).
 */

import { dateText } from "../page/dates.js";
import { apart, element, inTongue } from "../page/elements.js";
import { lookUp } from "./known.js";
import { bringRows, rowOf } from "./rows.js";

/** @import { Paper } from "./rows.js" */

const LINGER = 250;
const ROOM = 8;

/** @type {() => void} what takes away the box that is shown */
let close = () => {};

/** @param {string} id @returns {Promise<Paper|undefined>} */
async function paperCalled(id) {
  const { found: [number], digest } = await lookUp([`id ${id}`]);
  if (typeof number !== "number") return undefined;
  await bringRows([number], digest);
  return rowOf(number);
}

/** @param {Paper} paper @param {string} mark */
function boxOf({ title, published, venue, sentences, status, tongue }, mark) {
  const facts = [dateText(published), venue, status, mark].filter(Boolean).join(" · ");
  return element(
    "div",
    { class: "ps-peek", id: "ps-peek", role: "tooltip" },
    element("p", { class: "title" }, ...inTongue(tongue, [title])),
    element("p", { class: "imprint" }, facts),
    ...(sentences.length ? [element("p", {}, apart([sentences.join(" ")]))] : []),
  );
}

/** Stand below the name, or above it where there is no room. @param {HTMLElement} box @param {Element} link */
function place(box, link) {
  const name = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const isBelow = name.bottom + height + ROOM < innerHeight || name.top < height + ROOM;
  const left = Math.max(ROOM, Math.min(name.left, document.documentElement.clientWidth - width - ROOM));
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${(isBelow ? name.bottom : name.top - height) + scrollY}px`;
}

/** @param {Element} link the name @param {string} id the paper's @param {string} mark what the reader has marked it as */
export async function peekAt(link, id, mark) {
  const paper = await paperCalled(id).catch(() => undefined); // whoever asks in vain follows the link
  if (!paper || !link.matches(":hover, :focus-visible")) return;
  close();
  const box = boxOf(paper, mark);
  const leaving = new AbortController();
  const { signal } = leaving;
  let timer = 0;

  close = () => {
    leaving.abort();
    clearTimeout(timer);
    box.remove();
    link.removeAttribute("aria-describedby");
  };
  const stay = () => clearTimeout(timer);
  const leave = () => (timer = setTimeout(() => link.matches(":focus-visible") || close(), LINGER));

  (link.closest("main") ?? document.body).append(box);
  place(box, link);
  link.setAttribute("aria-describedby", box.id);
  for (const part of [link, box]) {
    part.addEventListener("pointerenter", stay, { signal });
    part.addEventListener("pointerleave", leave, { signal });
  }
  link.addEventListener("blur", close, { signal });
  addEventListener("keydown", ({ key }) => key === "Escape" && close(), { signal });
}
