/** Authors as bibliographies write them, made into names as they are spoken. The twin of `contribute/readers/people.py`. */

import { GROUP_WORDS, SUFFIXES } from "../facts/names.js";
import { oneLine } from "./blanks.js";
import { readTex } from "./tex.js";

const AND = /\s+and\s+/iy;
const AMPERSAND = /\s+\\?&\s+/y;
const SEMICOLON = /;/y;
const COMMA = /,/y;
const OTHERS = /^(?:and\s+)?(?:others|et\.? al\.?)$/i;
const ENDS_IN_OTHERS = /,?\s+et\.? al\.?$/i;
const SUFFIX = new RegExp(`^(?:${SUFFIXES.join("|")}|ph\\.?\\s?d|m\\.?d)\\.?$`, "i");
/** dblp tells people of one name apart by a number behind it. */
const HOMONYM = /(?<=[\p{L}\p{N}_])\s+\d{4}(?=,|$)/gu;
const SORTING_KEY = /\{\\(?:noopsort|SortNoop)\s*\{[^{}]*\}\s*\}|\\(?:noopsort|SortNoop)\s*\{[^{}]*\}/g;
const EXTENDED = /^\s*(?:family|given|prefix|suffix|useprefix|id)(?:-i)?\s*=/;
const INITIALS_LAST = /^(\S*[a-z]\S*(?: \S+)*) ([A-Z]{1,3})$/;
const GROUP_NAMES = GROUP_WORDS.filter((word) => word !== "and").join("|");
const GROUP = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${GROUP_NAMES})(?![\\p{L}\\p{N}_])`, "iu");
const LOOSE_AND = /^and\s+|\s+and$/gi;

/** @param {string} text @param {RegExp} separator sticky @returns {string[]} parts between separators outside of braces */
function split(text, separator) {
  const parts = [];
  let start = 0;
  for (let place = 0, depth = 0; place < text.length;) {
    separator.lastIndex = place;
    if (depth === 0 && (place > start || separator === COMMA) && separator.test(text)) {
      parts.push(text.slice(start, place));
      start = place = separator.lastIndex;
      continue;
    }
    depth += Number(text[place] === "{") - Number(text[place] === "}");
    place += 1;
  }
  return [...parts, text.slice(start)];
}

/** @param {string} part */
const isSuffix = (part) => SUFFIX.test(part.replace(/^[{}]+|[{}]+$/g, ""));

/** @param {string} text whether one pair of braces stands around all of it */
function isGroup(text) {
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    depth += Number(text[place] === "{") - Number(text[place] === "}");
    if (depth === 0) return place === text.length - 1;
  }
  return false;
}

/** @param {string} person @returns {string[]} what commas part */
const commaParts = (person) => split(person, COMMA).map((part) => part.trim()).filter(Boolean);

/** @param {string} name @returns {string} as it is spoken: "van der Berg, Jan, Jr" as "Jan van der Berg Jr" */
function inOrder(name) {
  const parts = commaParts(name);
  if (parts.length > 3 || parts.length < 2) return parts.join(", ");
  const [family, second, third] = parts;
  if (third === undefined) return isSuffix(second) ? `${family} ${second}` : `${second} ${family}`;
  return isSuffix(second) || !isSuffix(third) ? `${third} ${family} ${second}` : `${second} ${family} ${third}`;
}

/** @param {string} person in BibLaTeX's extended form: `family=Hassel, given=Hado P., prefix=van` */
function extended(person) {
  const parts = new Map(
    split(person, COMMA).map((part) => {
      const [, key, value] = /** @type {RegExpMatchArray} */ (part.match(/^([^=]*)=?([^]*)$/));
      return [key.trim().toLowerCase(), value.trim()];
    }),
  );
  return ["given", "prefix", "family", "suffix"].map((key) => parts.get(key)).filter(Boolean).join(" ");
}

/** @param {string} written @returns {string[]} the parts of a field that one word or mark keeps apart */
function persons(written) {
  const inner = written.slice(1, -1).trim();
  const isList = isGroup(written) && !GROUP.test(inner) && inner.split(/\s+and\s+/i).every((one) => one.includes(","));
  return split(isList ? inner : written, AND).flatMap((part) => split(part, SEMICOLON)).flatMap((one) => {
    const sides = split(one, AMPERSAND).filter((side) => side.trim());
    return sides.every((side) => side.includes(",") || side.trim().includes(" ")) ? sides : [one];
  });
}

/** @param {string} written of one person, or of several that only commas part @returns {string[]} */
function spokenNames(written) {
  const person = written.trim();
  if (EXTENDED.test(person)) return [extended(person)];
  const parts = commaParts(person);
  const isList = person.endsWith(",") || parts.length > 2;
  if (!isList || parts.some(isSuffix)) return [inOrder(person)];
  if (parts.length > 1 && parts.every((part) => part.includes(" "))) return parts;
  if (parts.length % 2) return [inOrder(person)];
  return parts.flatMap((family, at) => (at % 2 ? [] : [`${parts[at + 1]} ${family}`]));
}

/** @param {string[]} names @returns {string[]} "J Smith" for "Smith J" where a whole list is written so */
function withInitialsFirst(names) {
  const found = names.map((name) => INITIALS_LAST.exec(name));
  const isSo = found.every(Boolean) && found.some((one) => one?.[2].length === 1);
  return isSo ? found.map((one) => `${one?.[2]} ${one?.[1]}`) : names;
}

/** @param {string[]} names @returns {string[]} each once, without numbers that tell people apart; "others" is nobody */
export function gatherPeople(names) {
  const people = names.map(oneLine).map((name) => (OTHERS.test(name) ? "" : name.replace(ENDS_IN_OTHERS, "")));
  return Array.from(new Set(people.filter(Boolean).map((name) => name.replace(HOMONYM, ""))));
}

/** @param {string} source a field of BibTeX @returns {string[]} the people whom it names */
export function readPeople(source) {
  const line = source.trim().replace(/\s+/g, " ").replace(/(?<!\\)~/g, " ");
  const written = line.replace(LOOSE_AND, "").replace(SORTING_KEY, "");
  return gatherPeople(withInitialsFirst(persons(written).flatMap(spokenNames).map(readTex)));
}
