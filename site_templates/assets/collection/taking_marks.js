/** Takes the reader's marks along: as a file, as a link, as references. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;
  const LONG_LINK = 8000;

  function marksToTake(withNotes) {
    const marks = papershelf.marks.all();
    return withNotes ? marks : new Map(Array.from(marks, ([id, mark]) => [id, { ...mark, note: "" }]));
  }

  function takeFile(withNotes) {
    const day = new Date().toISOString().slice(0, 10);
    papershelf.download(
      `reading-marks-${day}.json`,
      "application/json",
      `${papershelf.writeMarks(marksToTake(withNotes))}\n`,
    );
    papershelf.announce("Your marks are in the file that you have just been given.");
  }

  async function copyLink(withNotes) {
    const link = papershelf.marksLink(marksToTake(withNotes));
    const said = await papershelf.copy(link);
    const warning =
      link.length > LONG_LINK
        ? ` It has ${link.length.toLocaleString("en")} characters, and some programs cut so long a link: a file is safer.`
        : "";
    papershelf.announce(said === "Copied." ? `The link is copied.${warning}` : said);
  }

  /**
   * @param {List} list
   * @param {() => number[]} numbers of the marked papers
   * @returns {HTMLElement}
   */
  papershelf.marksTaking = function marksTaking(list, numbers) {
    const notes = element("input", { type: "checkbox", id: "ps-with-notes" });
    notes.checked = true;
    const label = element("label", { for: notes.id, class: "ps-check" }, notes, " with my notes");
    return element(
      "div",
      { class: "ps-taking", role: "group", "aria-label": "Take your marks with you" },
      "Take them with you:",
      papershelf.button("File", () => takeFile(notes.checked)),
      papershelf.button("Link", () => copyLink(notes.checked)),
      label,
      ...papershelf.citationButtons(list, () => ({ numbers: numbers(), name: "marked-papers" })),
      papershelf.fileBringer(),
    );
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
