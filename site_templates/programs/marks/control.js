/** The reader's own marks on a paper's page: how far they are with it, and a note. */

import { root } from "../page/addresses.js";
import { button, element } from "../page/elements.js";
import { say } from "../page/words.js";
import { ownMarks } from "./store.js";
import { MARK_STATES, troubleText } from "./words.js";

const PAUSE = 400;

/**
 * @param {string} id the paper's
 * @param {boolean} isForgetful whether the browser may forget it
 * @returns {HTMLElement}
 */
export function markControl(id, isForgetful) {
  const buttons = MARK_STATES.map(({ state, title }) =>
    button(title, () => press(state), { "data-state": state, "aria-pressed": "false" })
  );
  const note = element("textarea", { class: "ps-field", id: "ps-note", rows: "4" });
  const label = element("label", { for: note.id }, say("marks.your_note"));
  const more = element("details", {}, element("summary", {}, say("marks.note")), element("div", {}, label, note));
  const trouble = element("p", { class: "ps-my__trouble", role: "alert" });
  const all = element("a", { href: `${root}marks.html` }, say("marks.all"));
  const states = { class: "ps-my__states", role: "group", "aria-label": say("marks.yours") };
  let timer = 0;

  const kept = () => ownMarks.get(id) ?? { state: "", note: "" };

  /** @param {string} state */
  const press = (state) => ownMarks.set(id, { state: state === kept().state ? "" : state });

  function save() {
    clearTimeout(timer);
    if (note.value !== kept().note) ownMarks.set(id, { note: note.value });
  }

  function update() {
    const mark = kept();
    for (const each of buttons) each.setAttribute("aria-pressed", String(each.dataset.state === mark.state));
    if (document.activeElement !== note) note.value = mark.note;
    trouble.textContent = troubleText(ownMarks.trouble, isForgetful && Boolean(mark.state || mark.note));
  }

  note.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE);
  });
  note.addEventListener("change", save);
  addEventListener("pagehide", save);
  ownMarks.listen(update);
  update();
  more.open = Boolean(note.value);
  return element(
    "section",
    { class: "ps-my", "aria-label": say("marks.title") },
    element("div", states, ...buttons, all),
    more,
    trouble,
  );
}
