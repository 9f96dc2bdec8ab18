/** Draws a paper as a row of the list: close together, to be looked through, or at ease, to be read. */

import { copyCitation } from "../list/citations.js";
import { bylineNodes, shortByline } from "../list/byline.js";
import { markBadge } from "../marks/badges.js";
import { newsMark } from "../marks/news.js";
import { paperAddress } from "../page/addresses.js";
import { dateText } from "../page/dates.js";
import { apart, button, element, inTongue } from "../page/elements.js";
import { say } from "../page/words.js";

/**
 * @import { List } from "../list/list.js"
 * @import { Paper } from "../list/rows.js"
 * @typedef {{isPicked: boolean, onPick: (id: string, isPicked: boolean) => void}} Picking
 */

/** @param {List} list @param {number} number of a paper @param {boolean} isDense @param {Picking} picking */
export function paperRow(list, number, isDense, picking) {
  const paper = list.paper(number);
  const title = element(
    "a",
    { class: "title", href: paperAddress(paper.id) },
    ...inTongue(paper.tongue, [paper.title]),
  );
  const why = element("span", { class: "ps-row__why" });
  const text = element(
    "div",
    { class: "ps-row__text" },
    element("h2", {}, title, ...notices(paper)),
    element("div", { class: "ps-row__line" }, ...(isDense ? briefFacts(paper) : facts(paper)), links(list, number)),
    ...note(paper),
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
  return [...nodes, ...newsMark(id, isNew), markBadge(id)].flatMap((node) => [" ", node]);
}

/** What tells papers apart at a glance: who, where, when. @param {Paper} paper */
function briefFacts(paper) {
  const { published, venue } = paper;
  const year = element("time", { datetime: published }, dateText(published.slice(0, 4)));
  const others = venue ? [year, apart([venue])] : [year];
  const names = element("span", { class: "byline" }, apart([shortByline(paper)]));
  return [element("span", { class: "imprint" }, names, ...others.flatMap((node) => [" · ", node]))];
}

/** @param {Paper} paper */
function facts(paper) {
  const { published, kind, venue, own, themes, added, addedBy } = paper;
  const time = element("time", { datetime: published }, dateText(published));
  const date = dateText(added);
  const came = addedBy ? say("paper.added_by", { date, who: addedBy }) : say("paper.added", { date });
  const others = [kind, venue, ...own, themes[0], added && came].filter(Boolean);
  return [
    element("span", { class: "byline" }, ...bylineNodes(paper, paperAddress(paper.id))),
    element("span", { class: "imprint" }, time, ...others.flatMap((text) => [" · ", apart([text])])),
  ];
}

/** Of the note, close together only the first sentence is shown. @param {Paper} paper */
function note({ sentences: [first, rest] }) {
  if (!first) return [];
  const more = rest ? [element("span", { class: "ps-row__rest" }, " ", rest)] : [];
  return [element("p", { class: "ps-row__note", dir: "auto" }, first, ...more)];
}

/** What one may want of a paper without opening its page. @param {List} list @param {number} number */
function links(list, number) {
  const { title, pdf, paper, code } = list.paper(number);
  const places = /** @type {const} */ ([
    [say("sources.pdf"), pdf],
    [say("browse.paper"), paper],
    [say("sources.code"), code],
  ]);
  const nodes = places.filter(([, url]) => url).map(([name, href]) =>
    element("a", { href, "aria-label": say("browse.wish", { facet: name, label: title }) }, name)
  );
  const bibtex = say("formats.bibtex");
  const copy = button(bibtex, () => copyCitation(list, "bib", number), {
    class: "ps-link",
    "aria-label": say("browse.wish", { facet: say("copying.copy", { what: bibtex }), label: title }),
  });
  return element("span", { class: "ps-row__links" }, ...nodes, copy);
}
