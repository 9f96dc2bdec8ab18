/** The card of a paper as theme pages show it. See `cards.j2`. */

import { byline, folding } from "../list/byline.js";
import { dateText } from "../page/dates.js";
import { element } from "../page/elements.js";
import { say } from "../page/words.js";
import { noteProse, plainProse } from "./prose.js";

/** @import { Entry } from "./form.js" */

/** @param {Entry} entry */
function imprint({ published = "", venue }) {
  const text = dateText(published);
  const time = element("time", text ? { datetime: published } : {}, text);
  return element("span", { class: "imprint" }, time, venue ? ` · ${venue}` : "");
}

/** @param {Entry} entry as far as it is typed @returns {HTMLElement} */
export function entryCard(entry) {
  const { title = say("contribute.title_to_come"), authors = [say("contribute.authors_to_come")], note = "" } = entry;
  const heading = element(
    "p",
    {},
    element("span", { class: "title" }, ...plainProse(title)),
    " ",
    element("span", { class: "new" }, say("shared.new")),
    " ",
    element("span", { class: "byline" }, byline(folding(authors))),
    " ",
    imprint(entry),
  );
  const gist = note ? [element("p", { class: "gist" }, ...noteProse(note.split("\n")[0]))] : [];
  return element("ul", {}, element("li", {}, heading, ...gist));
}
