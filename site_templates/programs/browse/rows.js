/** Draws a paper as a row of the list. */

import { bylineNodes } from "../list/byline.js";
import { markBadge } from "../marks/badges.js";
import { paperAddress } from "../page/addresses.js";
import { dateText } from "../page/dates.js";
import { apart, element, inTongue } from "../page/elements.js";
import { say } from "../page/words.js";

/**
 * @import { Paper } from "../list/rows.js"
 * @typedef {{isPicked: boolean, onPick: (id: string, isPicked: boolean) => void}} Picking
 */

/** @param {Paper} paper @param {Picking} picking */
export function paperRow(paper, picking) {
  const title = element(
    "a",
    { class: "title", href: paperAddress(paper.id) },
    ...inTongue(paper.tongue, [paper.title]),
  );
  const why = element("span", { class: "ps-row__why" });
  const text = element(
    "div",
    { class: "ps-row__text" },
    element("p", {}, title, ...notices(paper)),
    ...facts(paper),
    why,
  );
  const node = element("div", { class: "ps-row", role: "listitem" }, tick(paper, picking), text);
  return { node, title, why };
}

/** @param {Paper} paper @param {Picking} picking */
function tick({ id, title }, { isPicked, onPick }) {
  const box = element("input", { type: "checkbox", "aria-label": say("browse.choose", { paper: title }) });
  box.checked = isPicked;
  box.addEventListener("change", () => onPick(id, box.checked));
  return element("label", { class: "ps-row__tick" }, box);
}

/** @param {Paper} paper */
function notices({ id, status, isMild, isNew }) {
  const nodes = status ? [element("strong", { class: isMild ? "status mild" : "status" }, status)] : [];
  if (isNew) nodes.push(element("span", { class: "new" }, say("shared.new")));
  return [...nodes, markBadge(id)].flatMap((node) => [" ", node]);
}

/** @param {Paper} paper */
function facts(paper) {
  const { published, kind, venue, own, themes, code } = paper;
  const time = element("time", { datetime: published }, dateText(published));
  const others = [kind, venue, ...own, themes[0], code && say("browse.code")].filter(Boolean);
  return [
    element("span", { class: "byline" }, ...bylineNodes(paper, paperAddress(paper.id))),
    element("span", { class: "imprint" }, time, ...others.flatMap((text) => [" · ", apart([text])])),
  ];
}
