/** What the search says in words. */

import { isRequired } from "./ranking.js";
import { part } from "../page/parts.js";
import { LANGUAGE, listed, say } from "../page/words.js";

/** @import { Operators } from "../operators.js" */
/** @import { Answer } from "./engine.js" */
/** @import { Hit, Reason } from "./explanation.js" */
/** @import { Ranked } from "./ranking.js" */

/** @type {Record<string, (reason: Reason) => string>} */
const REASONS = {
  typo: ({ typed, found }) => say("search.corrected", { typed, found }),
  stem: ({ typed, found }) => say("search.same_stem", { typed, found }),
  joined: ({ typed, found }) => say("search.joined", { typed, found }),
  split: ({ typed, found }) => say("search.apart", { typed, found }),
  accents: ({ found }) => say("search.without_accents", { found }),
  tag: ({ found }) => say("search.in_tag", { found }),
  kind: ({ found }) => say("search.in_kind", { found }),
  level: ({ found }) => say("search.in_level", { found }),
  status: ({ found }) => say("search.in_status", { found }),
  acronym: ({ found }) => say("search.in_acronym", { found: found.toUpperCase() }),
};
REASONS.typos = REASONS.typo;
REASONS.ending = REASONS.stem;

/** @param {Hit} hit @returns {string} what of it is not obvious; "" if all is */
export function whyText({ reasons, missing }) {
  const texts = reasons.map((reason) => REASONS[reason.kind](reason));
  if (missing.length) {
    const words = listed(missing.map((word) => say("search.word", { word })));
    texts.push(say("search.without", { words }));
  }
  return Array.from(new Set(texts)).join(" · ");
}

/** They are there where an answer has something to say of them. @returns {Operators} */
const operators = () => part("programs/operators");

/** @param {Answer} answer */
export function summary({ query, ranked, papers, terms, unfulfilled, languages }) {
  if (languages) return say("search.other_script", { languages: listed(languages.map(languageName)) });
  const remarks = query.misread.length + unfulfilled.length ? operators().remarksOn(query, unfulfilled) : [];
  if (!ranked.length && !terms.length) {
    return [...remarks, ...(unfulfilled.length ? [] : [say("search.type_something")])].join(" ");
  }
  if (!ranked.length) return [...remarks, say("search.nothing")].join(" ");
  const required = terms.filter(isRequired).length;
  const whole = ranked.filter(({ held }) => held >= required);
  return [...remarks, foundText(whole, ranked.length - whole.length, papers)].join(
    " ",
  );
}

/** @param {string} tag @returns {string} as the site's language calls it: "Chinese" */
const languageName = (tag) => new Intl.DisplayNames(LANGUAGE, { type: "language" }).of(tag) ?? tag;

/** @param {Ranked[]} whole what has every word @param {number} others have some @param {number} papers on the list */
function foundText(whole, others, papers) {
  if (!whole.length) return say("search.some_words_alone", { count: others });
  const found = counted(whole, papers);
  return others
    ? say("search.some_words_too", { papers: found, count: others })
    : say("search.every_word", { papers: found });
}

/** @param {Ranked[]} found @param {number} papers on the list; numbers from there on are pages of its own */
function counted(found, papers) {
  const pages = found.filter(({ paper }) => paper >= papers).length;
  const count = found.length - pages;
  return listed([
    ...(count ? [say("shared.papers", { count })] : []),
    ...(pages ? [say("search.pages", { count: pages })] : []),
  ]);
}
