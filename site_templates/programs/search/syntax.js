/**
 * The operators of a query. Only a quotation, a minus before a word, the names of fields, OR between two words and the
 * signs of a name such as C++ are syntax; every other colon, quote, dash or bracket is part of a pasted title.
 */

import { plainTeX } from "./formulas.js";
import { FIELDS, hasEither, plainQuery, SIGNED_NAME } from "./query.js";
import { examplesOf, valueOf } from "./values.js";

const CLAUSE = new RegExp(`^(-?)(?:(${FIELDS}):(?=\\S))?(?:["“”„]([^"“”„]*)["“”„]|(\\S+))$`, "iu");
const TOKEN = new RegExp(`-?(?:(?:${FIELDS}):)?["“”„][^"“”„]*["“”„]|\\S+`, "giu");
const BRACKETS = /(["“”„][^"“”„]*["“”„])|([()])/gu;

/**
 * @import { Folding } from "./folding.js"
 * @import { Condition, Language, Misread, Query, Requirement } from "./query.js"
 *
 * A piece of a query as it is read: what stays of it as words, those that may be missing, what it requires.
 * @typedef {{plain: string, optional: string, conditions: Requirement[], misread: Misread[]}} Reading
 */

/** @param {string} typed @param {Language} language @returns {Query} */
export function parseQuery(typed, language) {
  const text = plainTeX(typed);
  const isEither = hasEither(text);
  const tokens = Array.from((isEither ? spaced(text) : text).matchAll(TOKEN), ([token]) => token);
  const { plain, optional, conditions, misread } = isEither
    ? readGroups(tokens, language)
    : readAll(tokens.map((token) => readClause(token, language)));
  const end = /\s$/u.test(text) ? " " : "";
  const words = plainQuery(plain + end, language).words;
  const others = plainQuery(`${optional} `, language).words.map((word) => ({ ...word, isOptional: true }));
  return { words: words.concat(others), conditions, misread, typed };
}

/**
 * The words that a query has as a pasted title, where nothing fulfils it: without what no title means otherwise.
 * @param {Query} query
 * @param {Language} language
 * @returns {Query}
 */
export function readAsTitle({ typed, conditions, misread }, language) {
  const certain = conditions.filter((each) => !("any" in each) && (each.years || each.key || each.isName));
  const rest = certain.reduce((text, condition) => text.replace(condition.typed, " "), plainTeX(typed));
  return { ...plainQuery(rest, language), misread };
}

/** Brackets outside of quotations as tokens of their own. @param {string} text */
const spaced = (text) => text.replace(BRACKETS, (_, quoted, bracket) => quoted ?? ` ${bracket} `);

/** All there is; a bracket that opens nowhere closes nothing. @param {string[]} tokens @param {Language} language */
function readGroups(tokens, language) {
  const readings = [];
  while (tokens.length) readings.push(readSequence(tokens, language));
  return readAll(readings);
}

/**
 * Groups one after another, until a bracket closes. OR binds closer than the blank: a OR b c is (a OR b) c.
 * @param {string[]} tokens what is not read yet; what is read is taken away
 * @param {Language} language
 * @returns {Reading}
 */
function readSequence(tokens, language) {
  const readings = [];
  while (tokens.length && tokens[0] !== ")") readings.push(readGroup(tokens, language));
  tokens.shift();
  return readAll(readings);
}

/** @param {string[]} tokens @param {Language} language @returns {Reading} */
function readGroup(tokens, language) {
  const start = tokens.slice();
  const alternatives = [readUnit(tokens, language)];
  while (tokens[0] === "OR" && tokens.length > 1) {
    tokens.shift();
    alternatives.push(readUnit(tokens, language));
  }
  if (alternatives.length === 1) return alternatives[0];
  const typed = start.slice(0, start.length - tokens.length).join(" ");
  const { plain, optional, misread } = readAll(alternatives);
  const any = alternatives.map((each) => each.conditions.concat(wordConditions(each.plain, language)));
  const understood = any.filter((each) => each.length);
  return {
    plain: "",
    optional: `${plain} ${optional}`,
    misread,
    conditions: understood.length ? [{ any: understood, typed }] : [],
  };
}

/** @param {string[]} tokens @param {Language} language @returns {Reading} */
function readUnit(tokens, language) {
  const token = tokens.shift() ?? "";
  return token === "(" ? readSequence(tokens, language) : readClause(token, language);
}

/** @param {Reading[]} readings @returns {Reading} */
const readAll = (readings) => ({
  plain: readings.map(({ plain }) => plain).join(" "),
  optional: readings.map(({ optional }) => optional).join(" "),
  conditions: readings.flatMap(({ conditions }) => conditions),
  misread: readings.flatMap(({ misread }) => misread),
});

/** @param {string} token @param {Language} language @returns {Reading} */
function readClause(token, { folding, choices }) {
  const reading = { plain: "", optional: "", conditions: [], misread: [] };
  const [clause, minus, name, quoted, bare] = CLAUSE.exec(token) ?? [];
  const value = quoted ?? bare ?? "";
  const field = name?.toLowerCase() ?? "";
  const excluded = minus === "-" && /^[\p{L}\p{N}<>.]/u.test(value);
  const isPhrase = quoted !== undefined;
  const words = wordsOf(value, folding);
  if (clause !== token || (!field && !excluded && !isPhrase)) {
    return { ...reading, plain: token, conditions: nameConditions(token, folding) };
  }
  const meant = field ? valueOf(field, value, choices, folding) : {};
  if (!meant) return { ...reading, misread: [{ typed: token, examples: examplesOf(field, choices) }] };
  if (!words.length) return { ...reading, plain: token };
  const isName = SIGNED_NAME.test(value);
  const condition = { field, words, ...meant, isPhrase: isPhrase || isName, excluded, typed: token };
  return { ...reading, plain: isPhrase && !field && !excluded ? value : " ", conditions: [condition] };
}

/** That each name with signs stands there, signs and all. @param {string} token @param {Folding} folding */
const nameConditions = (token, folding) =>
  Array.from(token.matchAll(new RegExp(SIGNED_NAME, "gu")), ([typed]) => (
    { field: "", words: wordsOf(typed, folding), isPhrase: true, isName: true, excluded: false, typed }
  ));

/** @param {string} value @param {Folding} folding */
const wordsOf = (value, folding) =>
  folding.foldText(value).forms.filter((form) => form.span === 1).map((form) => form.text);

/** Each word as a condition, for groups of which one is enough. @param {string} plain @param {Language} language */
const wordConditions = (plain, language) =>
  plainQuery(plain, language).words.filter(({ isStop }) => !isStop).map(({ text }) => (
    { field: "", words: [text], isPhrase: false, excluded: false, typed: text }
  ));
