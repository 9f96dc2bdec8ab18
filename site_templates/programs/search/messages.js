/** What the search says in words. */

/** @import { Answer } from "./engine.js" */
/** @import { Hit, Reason } from "./explanation.js" */

/** @type {Record<string, (reason: Reason) => string>} */
const REASONS = {
  typo: ({ typed, found }) => `“${typed}” corrected to “${found}”`,
  stem: ({ typed, found }) => `“${found}”: same stem as “${typed}”`,
  joined: ({ typed, found }) => `“${typed}” written in “${found}”`,
  split: ({ typed, found }) => `“${typed}” written apart: “${found}”`,
  accents: ({ found }) => `without accents: “${found}”`,
};
REASONS.typos = REASONS.typo;
REASONS.ending = REASONS.stem;

/** @param {Hit} hit @returns {string} what of it is not obvious; "" if all is */
export function whyText({ reasons, missing }) {
  const texts = reasons.map((reason) => REASONS[reason.kind]?.(reason) ?? `${reason.kind}: ${reason.found}`);
  if (missing.length) texts.push(`without ${missing.map((word) => `“${word}”`).join(", ")}`);
  return texts.join(" · ");
}

/** @param {Answer} answer */
export function summary({ ranked, terms, unfulfilled }) {
  if (!ranked.length) return terms.length ? "Nothing found." : "Type a word of a title, a name, or an arXiv number.";
  const required = terms.filter(({ word }) => !word.isStop).length;
  const whole = ranked.filter(({ held }) => held >= required).length;
  const ignored = unfulfilled.length ? `Nothing fulfils ${unfulfilled.map(({ typed }) => typed).join(" ")}. ` : "";
  if (!whole) return `${ignored}No paper has every word; ${papers(ranked.length)} with some.`;
  const others = whole < ranked.length ? `, ${ranked.length - whole} more with some of the words` : "";
  return `${ignored}${papers(whole)}${others}.`;
}

/** @param {number} count */
const papers = (count) => (count === 1 ? "1 paper" : `${count} papers`);

export const NEAREST = "Did you mean ";
export const BROKEN =
  "The search index could not be read. The list itself is complete under “Browse”; searching tries again as you type.";

/** @param {number} count */
export const everyResult = (count) => `All ${count} results`;
