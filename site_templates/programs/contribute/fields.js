/** The fields of the form: what each asks, how it is typed, and the value that an entry has for what was typed. */

import { say } from "../page/words.js";
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
  line(["title"], say("fields.title")),
  { path: ["authors"], label: say("fields.authors"), shape: "area", rows: 4, read: lines },
  line(["published"], say("fields.published"), { hint: say("hints.published") }),
  line(["venue"], say("fields.venue")),
  line(["themes"], say("fields.themes"), { shape: "themes", read: (ids) => ids, hint: say("hints.themes") }),
  line(["tags"], say("fields.tags"), { shape: "tags", read: commaParted, hint: say("hints.tags") }),
  line(["links", "arxiv"], say("fields.arxiv")),
  line(["links", "doi"], say("fields.doi")),
  line(["links", "pdf"], say("fields.pdf")),
  line(["links", "code"], say("fields.code")),
  line(["links", "project"], say("fields.project")),
  { path: ["abstract"], label: say("fields.abstract"), shape: "area", rows: 7, read: paragraphs },
  { path: ["note"], label: say("fields.note"), shape: "area", rows: 4, read: paragraphs },
  { path: ["level"], label: say("fields.level"), shape: "choice", read: oneLine },
];

/** The field of the file's name, which is not part of the entry. @type {Field} */
export const ID_FIELD = line(["id"], say("fields.id"), { hint: say("hints.id") });

/** @param {Schema} schema @param {string[]} path @returns {Schema} the schema of what stands there */
export const schemaAt = (schema, path) => path.reduce((found, key) => found.properties?.[key] ?? found, schema);
