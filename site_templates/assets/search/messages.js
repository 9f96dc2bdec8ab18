/** What the search says in words. */
(function (search) {
  "use strict";

  const REASONS = {
    typo: ({ typed, found }) => `“${typed}” corrected to “${found}”`,
    typos: ({ typed, found }) => `“${typed}” corrected to “${found}”`,
    stem: ({ typed, found }) => `“${found}”: same stem as “${typed}”`,
    ending: ({ typed, found }) => `“${found}”: same stem as “${typed}”`,
    joined: ({ typed, found }) => `“${typed}” written in “${found}”`,
    split: ({ typed, found }) => `“${typed}” written apart: “${found}”`,
    accents: ({ found }) => `without accents: “${found}”`,
  };

  /** @param {Reason} reason */
  function reasonText(reason) {
    return REASONS[reason.kind] ? REASONS[reason.kind](reason) : `${reason.kind}: ${reason.found}`;
  }

  const missingText = (words) => `without ${words.map((word) => `“${word}”`).join(", ")}`;

  /** @param {Answer} answer */
  function summary({ ranked, terms, unfulfilled }) {
    if (!ranked.length) return "Nothing found.";
    const required = terms.filter(({ word }) => !word.isStop).length;
    const whole = ranked.filter(({ held }) => held >= required).length;
    const ignored = unfulfilled.length ? `Nothing fulfils ${unfulfilled.map(({ typed }) => typed).join(" ")}. ` : "";
    if (!whole) return `${ignored}No paper has every word; ${papers(ranked.length)} with some.`;
    return `${ignored}${papers(whole)}${whole < ranked.length ? `, ${ranked.length - whole} more with some of the words` : ""}.`;
  }

  const papers = (count) => (count === 1 ? "1 paper" : `${count} papers`);

  search.messages = {
    reasonText,
    missingText,
    summary,
    nearest: "Did you mean",
    searching: "Searching …",
    nothingToSearchFor: "Type a word of a title, a name, or an arXiv number.",
    broken: "The search index could not be read. The list itself is complete under “Browse”; searching tries again as you type.",
    everyResult: (count) => `All ${count} results`,
  };
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
