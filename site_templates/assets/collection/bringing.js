/** Brings marks in, from a file or a link. They are added to what is there: the newer wins, and no note is lost. */
(function (papershelf) {
  "use strict";

  const { element, counted } = papershelf;
  const MOST_BYTES = 20e6;

  /** @param {string} text @returns {string} what to say of it */
  papershelf.bringMarks = function bringMarks(text) {
    const { marks, problem, skipped } = papershelf.readMarks(text);
    if (problem) return papershelf.problemText(problem);
    papershelf.marks.merge(marks);
    const left = skipped
      ? ` ${counted(skipped, "entry").replace("entrys", "entries")} could not be read and were left out.`
      : "";
    return `Marks on ${counted(marks.size, "paper")} are added to yours.${left}`;
  };

  /** @returns {HTMLElement} a button that asks for a file */
  papershelf.fileBringer = function fileBringer() {
    const input = element("input", {
      type: "file",
      accept: ".json,application/json",
      class: "ps-unseen",
      id: "ps-bring",
      tabindex: "-1",
    });
    input.setAttribute("aria-hidden", "true");
    input.addEventListener("change", async () => {
      const [file] = input.files;
      if (!file) return;
      const said =
        file.size > MOST_BYTES ? papershelf.problemText("foreign") : papershelf.bringMarks(await file.text());
      input.value = "";
      papershelf.announce(said);
    });
    return element(
      "span",
      {},
      input,
      papershelf.button("Add marks from a file", () => input.click()),
    );
  };

  /** A link may come from anybody, so the reader is asked first. @returns {HTMLElement|null} the question */
  papershelf.linkBringer = function linkBringer() {
    const text = papershelf.textOfLink(location.hash);
    if (text === null) return null;
    const { marks, problem } = papershelf.readMarks(text);
    const count = Array.from(marks.values()).filter(papershelf.isMarked).length;
    const question = problem
      ? papershelf.problemText(problem)
      : `This link brings marks on ${counted(count, "paper")}.`;
    const settle = (said) => {
      history.replaceState(null, "", location.pathname + location.search);
      box.remove();
      if (said) papershelf.announce(said);
    };
    const add = papershelf.button("Add them to mine", () => settle(papershelf.bringMarks(text)));
    const leave = papershelf.button(problem ? "Close" : "Leave them", () => settle(""));
    const box = element(
      "div",
      { class: "ps-question", role: "group", "aria-label": "Marks from a link" },
      element("p", {}, question),
    );
    box.append(...(problem ? [leave] : [add, " ", leave]));
    return box;
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
