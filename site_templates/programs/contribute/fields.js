/** The fields of the form: what each asks, how it is typed, and the value that an entry has for what was typed. */

import { lines, oneLine, paragraphs } from "./blanks.js";

/** @import { Schema } from "./schema_check.js" */

/** @param {string} text */
const commaParted = (text) => text.split(/[,;]/).map(oneLine).filter(Boolean);

/**
 * @typedef {{path: string[], label: string, shape: "line"|"area"|"themes"|"tags"|"choice",
 *   read: (text: any) => any, rows?: number, hint?: string}} Field
 *   `path` is where its value stands in an entry; without a hint the schema's own description is shown
 */

/** @param {string[]} path @param {string} label @param {Partial<Field>} more @returns {Field} */
const line = (path, label, more = {}) => ({ path, label, shape: "line", read: oneLine, ...more });

/** In the order of the form. @type {Field[]} */
export const ENTRY_FIELDS = [
  line(["title"], "Title"),
  { path: ["authors"], label: "Authors", shape: "area", rows: 4, read: lines },
  line(["published"], "Published", { hint: "the first public version: 2024-12-23, 2024-12 or 2024" }),
  line(["venue"], "Venue"),
  line(["themes"], "Themes", { shape: "themes", read: (ids) => ids, hint: "the first that you choose is its shelf" }),
  line(["tags"], "Tags", { shape: "tags", read: commaParted, hint: "a few that cut across themes, parted by commas" }),
  line(["links", "arxiv"], "arXiv"),
  line(["links", "doi"], "DOI"),
  line(["links", "pdf"], "PDF"),
  line(["links", "code"], "Code"),
  line(["links", "project"], "Project page"),
  { path: ["abstract"], label: "Abstract", shape: "area", rows: 7, read: paragraphs },
  { path: ["note"], label: "Note", shape: "area", rows: 4, read: paragraphs },
  { path: ["level"], label: "Level", shape: "choice", read: oneLine },
];

/** The field of the file's name, which is not part of the entry. @type {Field} */
export const ID_FIELD = line(["id"], "Id", { hint: "names its file and its page: lowercase words joined by hyphens" });

/** @param {Schema} schema @param {string[]} path @returns {Schema} the schema of what stands there */
export const schemaAt = (schema, path) => path.reduce((found, key) => found.properties?.[key] ?? found, schema);
