/** Takes the reader's marks along: as a file, as a link, as references. */

import { copyText } from "../copy/clipboard.js";
import { citationButtons } from "../list/citations.js";
import { writeMarks } from "../marks/format.js";
import { ownMarks } from "../marks/store.js";
import { announce } from "../page/announcer.js";
import { download } from "../page/downloads.js";
import { button, element } from "../page/elements.js";
import { fileBringer } from "./bringing.js";
import { marksLink } from "./link.js";

/** @import { List } from "../list/columns.js" */

const LONG_LINK = 8000;

/** @param {boolean} withNotes */
function marksToTake(withNotes) {
  const marks = ownMarks.all();
  return withNotes ? marks : new Map(Array.from(marks, ([id, mark]) => [id, { ...mark, note: "" }]));
}

/** @param {boolean} withNotes */
function takeFile(withNotes) {
  const day = new Date().toISOString().slice(0, 10);
  download(`reading-marks-${day}.json`, "application/json", `${writeMarks(marksToTake(withNotes))}\n`);
  announce("Your marks are in the file that you have just been given.");
}

/** @param {boolean} withNotes */
async function copyLink(withNotes) {
  const link = marksLink(marksToTake(withNotes));
  const length = link.length.toLocaleString("en");
  const warning = link.length > LONG_LINK
    ? ` It has ${length} characters, and some programs cut so long a link: a file is safer.`
    : "";
  announce((await copyText(link)) || `The link is copied.${warning}`);
}

/** @param {List} list @param {() => number[]} numbers of the marked papers @returns {HTMLElement} */
export function marksTaking(list, numbers) {
  const notes = element("input", { type: "checkbox", id: "ps-with-notes" });
  notes.checked = true;
  const label = element("label", { for: notes.id, class: "ps-check" }, notes, " with my notes");
  return element(
    "div",
    { class: "ps-taking", role: "group", "aria-label": "Take your marks with you" },
    "Take them with you:",
    button("File", () => takeFile(notes.checked)),
    button("Link", () => copyLink(notes.checked)),
    label,
    ...citationButtons(list, () => ({ numbers: numbers(), name: "marked-papers" })),
    fileBringer(),
  );
}
