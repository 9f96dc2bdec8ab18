/** How each kind of field is typed, and the value that an entry has for what was typed. */

import { lines, oneLine, paragraphs } from "./blanks.js";

/** @import { Schema } from "./schema_check.js" */

/**
 * @typedef {{path: string[], label: string, shape: string, hint: string}} Field
 *   as the schema describes it; `path` is where its value stands in an entry
 */

/** @param {string} text */
const commaParted = (text) => text.split(/[,;]/).map(oneLine).filter(Boolean);

/** By the shape of a field. @type {Record<string, (typed: any) => any>} */
export const READERS = {
  line: oneLine,
  lines,
  paragraphs,
  words: commaParted,
  tags: commaParted,
  choice: oneLine,
  "yes-or-no": oneLine,
};

/** Rows of the fields that have several. @type {Record<string, number>} */
export const ROWS = { lines: 4, paragraphs: 7 };

/** The field of the file's name, which is not part of the entry. @type {Field} */
export const ID_FIELD = {
  path: ["id"],
  label: "Id",
  shape: "line",
  hint: "names its file and its page: lowercase words joined by hyphens",
};

/** @param {Schema} schema @param {string[]} path @returns {Schema} the schema of what stands there */
export const schemaAt = (schema, path) => path.reduce((found, key) => found.properties?.[key] ?? found, schema);
