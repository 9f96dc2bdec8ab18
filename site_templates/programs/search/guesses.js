/** What a word may mean that is not known: another ending, a correction, two words; and what to offer instead of it. */

import { isMeantAsTyped, typosAllowed, typosBetween } from "./distance.js";
import { candidateOf, everyWord, spellingsLike } from "./spellings.js";
import { entriesOf, knownVariants, variant } from "./variants.js";

const MOST_SPELLING_FILES = 3;
const MOST_CORRECTIONS = 4;
const LONGEST_HALF = 5;
const SHORTEST_PIECE = 3;
const SHORTEST_SPLIT = 2;
const INFLECTIONS = ["s", "es", "ed", "ing"];
const SHORTEST_BASE = 4;
const ENDING = new RegExp(
  "^(?:e?s|e?d|e|y|ies?|ied|e?rs?|ors?|ings?|[ai]?tions?|ions?|[ai]?tors?|ly|al(?:ly)?|[ai]?tive(?:s|ly)?|ives?|" +
    "[ai]ble|ments?|ness|[ai]?ty|i[sz](?:e[sd]?|ers?|ing|ations?)|ic(?:al(?:ly)?|s)?|ists?|ism|[ae]n(?:ce|cy|t)s?|" +
    "ful(?:ly)?|less)?$",
);

/**
 * @import { Lexicon } from "./lexicon.js"
 * @import { Word } from "./query.js"
 * @import { Candidate } from "./spellings.js"
 * @import { Kind, Meaning } from "./variants.js"
 * @typedef {{text: string, kind: Kind}} Near
 */

/** Endings, corrections, or two words. @param {Word} word @param {Lexicon} lexicon @returns {Promise<Meaning>} */
export async function guessedMeaning(word, lexicon) {
  const near = await nearWords(word, lexicon);
  if (near.length) return [(await Promise.all(near.map((found) => correctedVariants(found, lexicon)))).flat()];
  return splitMeaning(word.text, lexicon);
}

/** @param {Near} near @param {Lexicon} lexicon */
async function correctedVariants({ text, kind }, lexicon) {
  const entries = kind === "ending" ? await entriesOf(text, lexicon) : await lexicon.family(text);
  return entries.map((entry) => variant(entry, kind, text));
}

/**
 * The likeliest words that `word` may misspell, or other endings of it.
 * @param {Word} word
 * @param {Lexicon} lexicon
 * @returns {Promise<Near[]>}
 */
async function nearWords(word, lexicon) {
  if (isMeantAsTyped(word.text)) return [];
  const [like, inflections] = await Promise.all([
    candidatesFor(word, lexicon, LONGEST_HALF),
    knownInflections(word.text, lexicon),
  ]);
  const candidates = like.concat(inflections);
  const limit = typosAllowed(word.text);
  const inflected = candidates.filter(({ text }) => differOnlyInEnding(word.text, text));
  if (inflected.length) {
    /** @type {Near[]} */
    const endings = likeliest(inflected).map(({ text }) => ({ text, kind: "ending" }));
    const others = candidates.filter((candidate) => !inflected.includes(candidate));
    return endings.concat(correctionsAmong(others, word, Math.min(1, limit)));
  }
  const near = correctionsAmong(candidates, word, limit);
  if (near.length || limit < 2 || lexicon.isSmall) return near;
  return correctionsAmong(await candidatesFor(word, lexicon, SHORTEST_PIECE), word, limit);
}

/** @param {Candidate[]} candidates @param {Word} word @param {number} limit @returns {Near[]} */
function correctionsAmong(candidates, word, limit) {
  if (!limit) return [];
  const corrected = candidates
    .map((candidate) => ({ ...candidate, typos: nearness(word, candidate.text, limit) }))
    .filter(({ typos }) => typos <= limit);
  const fewest = Math.min(...corrected.map(({ typos }) => typos));
  const kind = fewest > 1 ? "typos" : "typo";
  return likeliest(corrected.filter(({ typos }) => typos === fewest)).map(({ text }) => ({ text, kind }));
}

/** Words to offer where nothing was found: further off than corrections. @param {Word} word @param {Lexicon} lexicon */
export async function suggestionsFor(word, lexicon) {
  if (!/\p{L}/u.test(word.text)) return [];
  const limit = Math.max(1, Math.min(4, word.text.length >> 1));
  const candidates = await candidatesFor(word, lexicon, SHORTEST_PIECE);
  const near = candidates
    .map(({ text, magnitude }) => ({ text, rank: typosBetween(word.text, text, limit) - magnitude / 100 }))
    .filter(({ rank }) => rank <= limit);
  return near.sort((one, other) => one.rank - other.rank).map(({ text }) => text);
}

/** @param {Word} word @param {string} text @param {number} limit */
function nearness(word, text, limit) {
  const whole = typosBetween(word.text, text, limit);
  if (whole <= limit || !word.isLast) return whole;
  return typosBetween(word.text, text, 1, true) <= 1 ? limit : limit + 1;
}

/** @param {Candidate[]} words */
function likeliest(words) {
  const unique = Array.from(new Map(words.map((word) => [word.text, word])).values());
  /** @param {Candidate} one @param {Candidate} other */
  const order = (one, other) => other.magnitude - one.magnitude || (one.text < other.text ? -1 : 1);
  return unique.sort(order).slice(0, MOST_CORRECTIONS);
}

/**
 * Words that begin or end as typed, with half of its letters or with `most`. In a small index any word may be meant.
 * @param {Word} word
 * @param {Lexicon} lexicon
 * @param {number} most
 */
async function candidatesFor(word, lexicon, most) {
  const typed = word.text;
  if (lexicon.isSmall) return (await everyWord(lexicon)).filter(({ text }) => text !== typed);
  const backwards = Array.from(typed).reverse().join("");
  const [forwardList, backwardList] = typed.length < 8 ? "ab" : "cd";
  const half = Math.min(most, typed.length >> 1);
  /** @param {string} list @param {string} text @param {number} length */
  const take = (list, text, length) => spellingsLike(lexicon, list, text.slice(0, length), MOST_SPELLING_FILES);
  const rest = Math.max(1, Math.min(most, typed.length - half - 1));
  const lists = [take(forwardList, typed, half), take(backwardList, backwards, rest)];
  if (word.isLast && typed.length < 8) lists.push(take("c", typed, Math.max(2, half)));
  return (await Promise.all(lists)).flat().filter(({ text }) => text !== typed);
}

/**
 * Words that differ by a plain ending of English, however long: they begin alike, so they stand in files that are there.
 * In a small index all words are candidates.
 * @param {string} typed
 * @param {Lexicon} lexicon
 * @returns {Promise<Candidate[]>}
 */
async function knownInflections(typed, lexicon) {
  if (lexicon.isSmall) return [];
  const bases = INFLECTIONS.filter((ending) => typed.endsWith(ending) && typed.length - ending.length >= SHORTEST_BASE)
    .flatMap((ending) => [typed.slice(0, -ending.length), `${typed.slice(0, -ending.length)}e`]);
  const forms = [typed, ...bases].flatMap((base) => [base, ...INFLECTIONS.map((ending) => withEnding(base, ending))]);
  const known = await Promise.all(Array.from(new Set(forms)).map((form) => entriesOf(form, lexicon)));
  return known.flat().map(candidateOf);
}

/** @param {string} base @param {string} ending */
const withEnding = (base, ending) => (base.endsWith("e") && ending !== "s" ? base.slice(0, -1) : base) + ending;

/** @param {string} typed @param {string} word */
function differOnlyInEnding(typed, word) {
  let shared = 0;
  while (shared < typed.length && typed[shared] === word[shared]) shared += 1;
  if (shared < 3 || shared * 2 < typed.length) return false;
  return isEnding(typed, shared) && isEnding(word, shared);
}

/** "planning" is "plan" with an ending although its n is doubled. @param {string} word @param {number} start */
function isEnding(word, start) {
  const ending = word.slice(start);
  return ENDING.test(ending) || (ending[0] === word[start - 1] && ENDING.test(ending.slice(1)));
}

/** "selfplay" as "self play", both words. @param {string} text @param {Lexicon} lexicon @returns {Promise<Meaning>} */
async function splitMeaning(text, lexicon) {
  const length = Math.max(0, text.length - 2 * SHORTEST_SPLIT + 1);
  const starts = Array.from({ length }, (_, at) => at + SHORTEST_SPLIT);
  const known = await Promise.all(starts.map((at) => entriesOf(text.slice(0, at), lexicon)));
  const splits = starts.filter((_, at) => known[at].length).reverse().slice(0, MOST_CORRECTIONS);
  for (const at of splits) {
    const halves = [text.slice(0, at), text.slice(at)];
    const meaning = await Promise.all(halves.map((half) => knownVariants(half, lexicon)));
    if (meaning.every((half) => half.length)) {
      return meaning.map((half) => half.map(({ entry }) => variant(entry, "split")));
    }
  }
  return [];
}
