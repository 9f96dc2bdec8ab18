/** The reader's marks as groups: what they are reading, what is to come, what is done. */
(function (papershelf) {
  "use strict";

  const GROUPS = [
    { title: "Reading", holds: ({ state }) => state === "reading" },
    { title: "To read", holds: ({ state }) => state === "to-read" },
    { title: "Read", holds: ({ state }) => state === "read" },
    { title: "With a note only", holds: ({ state }) => state === "" },
  ];

  /**
   * @typedef {{id: string, number: number|undefined, mark: Mark}} Entry
   * @param {Marks} marks
   * @param {List} list
   * @returns {{title: string, entries: Entry[]}[]} without empty groups, the last changed first in each
   */
  papershelf.groupMarks = function groupMarks(marks, list) {
    const entries = Array.from(marks, ([id, mark]) => ({ id, mark, number: list.numberOf(id) }))
      .filter(({ mark }) => papershelf.isMarked(mark))
      .sort((one, other) => compareTexts(other.mark.changed, one.mark.changed) || compareTexts(one.id, other.id));
    const here = entries.filter(({ number }) => number !== undefined);
    const gone = entries.filter(({ number }) => number === undefined);
    const groups = GROUPS.map(({ title, holds }) => ({ title, entries: here.filter(({ mark }) => holds(mark)) }));
    return [...groups, { title: "No longer on this list", entries: gone }].filter((group) => group.entries.length);
  };

  const compareTexts = (one, other) => (one < other ? -1 : Number(one > other));
})((globalThis.papershelf = globalThis.papershelf || {}));
