/** Takes the reader's marks along: as a file, as a link, as references. */

import { copyText } from "../copy/clipboard.js";
import { citationButtons } from "../list/citations.js";
import { writeMarks } from "../marks/format.js";
import { ownMarks } from "../marks/store.js";
import { announce } from "../page/announcer.js";
import { download } from "../page/downloads.js";
import { button, element } from "../page/elements.js";
import { say } from "../page/words.js";
import { fileBringer } from "./bringing.js";
import { marksLink } from "./link.js";

/** @import { List } from "../list/list.js" */

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
  announce(say("taking_marks.file_given"));
}

/** @param {boolean} withNotes */
async function copyLink(withNotes) {
  const link = marksLink(marksToTake(withNotes));
  const said = [say("taking_marks.link_copied")];
  if (link.length > LONG_LINK) said.push(say("taking_marks.link_is_long", { count: link.length }));
  announce((await copyText(link)) || said.join(" "));
}

/** @param {List} list @param {() => number[]} numbers of the marked papers @returns {HTMLElement} */
export function marksTaking(list, numbers) {
  const notes = element("input", { type: "checkbox", id: "ps-with-notes" });
  notes.checked = true;
  const label = element("label", { for: notes.id, class: "ps-check" }, notes, " ", say("taking_marks.with_notes"));
  return element(
    "div",
    { class: "ps-taking", role: "group", "aria-label": say("taking_marks.label") },
    say("taking_marks.offer"),
    button(say("taking_marks.file"), () => takeFile(notes.checked)),
    button(say("taking_marks.link"), () => copyLink(notes.checked)),
    label,
    ...citationButtons(list, () => ({ numbers: numbers(), name: "marked-papers" })),
    fileBringer(),
  );
}
