/** How each kind of field is typed, and the value that an entry has for what was typed. */

import { say } from "../page/words.js";
import { lines, oneLine, paragraphs } from "./blanks.js";

/** @import { Schema } from "./schema_check.js" */

/**
 * @typedef {{path: string[], label: string, shape: string, hint: string, choices?: Record<string, string>,
 *   hasFormulas?: boolean, of?: string[]}} Field
 *   as the schema describes it; `path` is where its value stands in an entry, `choices` are the values to choose from,
 *   each with what is shown for it, `of` are the kinds of work of which alone it is asked
 */

/** @param {string} text */
const commaParted = (text) => text.split(/[,;]/).map(oneLine).filter(Boolean);

/** By the shape of a field; the others are lines. @type {Record<string, (typed: string) => string|string[]>} */
const READERS = {
  lines,
  paragraphs,
  words: commaParted,
  tags: commaParted,
};

/** @param {string} shape @param {string} typed @returns {any} "" or [] where nothing stands */
export const valueOf = (shape, typed) => (READERS[shape] ?? oneLine)(typed);

/** Rows of the fields that have several. @type {Record<string, number>} */
export const ROWS = { lines: 4, paragraphs: 7 };

/** The field of the file's name, which is not part of the entry. @type {Field} */
export const ID_FIELD = { path: ["id"], label: say("contribute.id"), shape: "line", hint: say("contribute.id_hint") };

/** @param {Schema} schema @param {string[]} path @returns {Schema} the schema of what stands there */
export const schemaAt = (schema, path) => path.reduce((found, key) => found.properties?.[key] ?? found, schema);
