/** What the reader asks of the browse page, and the address that says it: `?q=…&theme=a&theme=-b&sort=title`. */

import { FACET_NAMES } from "../list/facets.js";

/**
 * @typedef {Map<string, boolean>} Choices which labels of a facet must be there (true) or must not (false)
 * @typedef {{query: string, chosen: Map<string, Choices>, sort: string, view: string, onlyNew: boolean,
 *   picked: string[]}} State
 *   `chosen` holds the choices of each facet; `view` is "" where the reader's usual one is meant
 */

const MARKED = /^[-+]/;

// "-key" leaves out; a key that itself begins with such a sign is written with "+" before it.
/** @param {string} key @param {boolean} isWanted */
const writeChoice = (key, isWanted) => (isWanted ? key.replace(MARKED, "+$&") : `-${key}`);
/** @param {string} text @returns {[string, boolean]} */
const readChoice = (text) => (MARKED.test(text) ? [text.slice(1), text[0] === "+"] : [text, true]);

/** @param {string} search the part of an address from "?" on @returns {State} */
export function readState(search) {
  const given = new URLSearchParams(search);
  return {
    query: (given.get("q") ?? "").trim(),
    chosen: new Map(FACET_NAMES.map((name) => [name, new Map(given.getAll(name).map(readChoice))])),
    sort: given.get("sort") ?? "",
    view: given.get("view") ?? "",
    onlyNew: given.get("new") === "yes",
    picked: Array.from(new Set(given.getAll("pick"))),
  };
}

/** @param {State} state @returns {string} "" for the whole list as it stands on the shelves */
export function writeState({ query, chosen, sort, view, onlyNew, picked }) {
  const written = new URLSearchParams();
  if (query) written.append("q", query);
  for (const name of FACET_NAMES) {
    for (const [key, isWanted] of chosen.get(name) ?? []) written.append(name, writeChoice(key, isWanted));
  }
  if (onlyNew) written.append("new", "yes");
  if (sort) written.append("sort", sort);
  if (view) written.append("view", view);
  for (const id of picked) written.append("pick", id);
  return String(written) && `?${written}`;
}

/** Off, wanted, left out, off again. @param {boolean|undefined} choice */
export const nextChoice = (choice) => (choice === undefined ? true : choice ? false : undefined);

/**
 * @param {State["chosen"]} chosen
 * @param {string} facet
 * @param {string} key
 * @param {boolean|undefined} choice
 * @returns {State["chosen"]} the same with another choice for one label
 */
export function choose(chosen, facet, key, choice) {
  const choices = new Map(chosen.get(facet));
  if (choice === undefined) choices.delete(key);
  else choices.set(key, choice);
  return new Map(chosen).set(facet, choices);
}
