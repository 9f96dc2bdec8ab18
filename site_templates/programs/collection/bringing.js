/** Brings marks in, from a file or a link. They are added to what is there: the newer wins, and no note is lost. */

import { isMarked, readMarks } from "../marks/format.js";
import { ownMarks } from "../marks/store.js";
import { problemText } from "../marks/words.js";
import { announce } from "../page/announcer.js";
import { button, element } from "../page/elements.js";
import { say } from "../page/words.js";
import { textOfLink } from "./link.js";

const MOST_BYTES = 20e6;

/** @param {string} text @returns {string} what to say of it */
function bringMarks(text) {
  const { marks, problem, skipped } = readMarks(text);
  if (problem) return problemText(problem);
  ownMarks.merge(marks);
  const said = [say("bringing.added", { count: marks.size })];
  if (skipped) said.push(say("bringing.skipped", { count: skipped }));
  return said.join(" ");
}

/** @returns {HTMLElement} a button that asks for a file */
export function fileBringer() {
  const input = element("input", {
    type: "file",
    accept: ".json,application/json",
    class: "ps-unseen",
    id: "ps-bring",
    tabindex: "-1",
    "aria-hidden": "true",
  });
  input.addEventListener("change", async () => {
    const file = input.files?.[0];
    if (!file) return;
    announce(file.size > MOST_BYTES ? problemText("foreign") : bringMarks(await file.text()));
    input.value = "";
  });
  return element("span", {}, input, button(say("bringing.from_file"), () => input.click()));
}

/** A link may come from anybody, so the reader is asked first. @returns {HTMLElement[]} the question, if any */
export function linkBringer() {
  const text = textOfLink(location.hash);
  if (text === null) return [];
  const { marks, problem } = readMarks(text);
  const count = Array.from(marks.values()).filter(isMarked).length;
  const question = problem ? problemText(problem) : say("bringing.by_link", { count });
  /** @param {string} said */
  const settle = (said) => {
    history.replaceState(null, "", location.pathname + location.search);
    box.remove();
    if (said) announce(said);
  };
  const add = button(say("bringing.add"), () => settle(bringMarks(text)));
  const leave = button(problem ? say("shared.close") : say("bringing.leave"), () => settle(""));
  const box = element(
    "div",
    { class: "ps-question", role: "group", "aria-label": say("bringing.from_link") },
    element("p", {}, question),
    ...(problem ? [leave] : [add, " ", leave]),
  );
  return [box];
}
