/** What JSON Schema finds wrong with a value, by the keywords that the schema of an entry uses. */

import { listed, say } from "../page/words.js";

/**
 * @typedef {{path: (string|number)[], keyword: string, message: string}} Fault
 * @typedef {{description: string, enum?: string[], required?: string[], properties?: Record<string, Schema>,
 *   items?: Schema, patternErrorMessage?: string}} Schema
 * @typedef {Record<string, (rule: any, value: any, schema: Schema) => string|Fault[]>} Judges by keyword: what is wrong
 *   with a value itself, "" if nothing is, or all that is wrong within
 */

/** @param {unknown} value */
const kindOf = (value) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);
/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/** @param {string|number} key @param {Fault[]} faults @returns {Fault[]} */
const within = (key, faults) => faults.map((found) => ({ ...found, path: [key, ...found.path] }));
/** @param {unknown} value */
const asText = (value) => (typeof value === "string" ? value : JSON.stringify(value));

/** @type {Judges} */
const TEXTS = {
  pattern(pattern, value, { patternErrorMessage }) {
    if (new RegExp(pattern).test(value)) return "";
    return patternErrorMessage || (value.trim() ? say("faults.unseen") : say("faults.nothing"));
  },
  maxLength: (most, value) => Array.from(value).length <= most ? "" : say("faults.long", { most }),
};

/** @type {Judges} */
const NUMBERS = {
  minimum: (least, value) => value >= least ? "" : say("faults.less", { least }),
  exclusiveMaximum: (end, value) => value < end ? "" : say("faults.more", { end }),
};

/** @type {Judges} */
const LISTS = {
  minItems: (least, value) => value.length >= least ? "" : say("faults.nothing"),
  maxItems: (most, value) => value.length <= most ? "" : say("faults.many", { most }),
  uniqueItems(isWanted, value) {
    /** @type {unknown[]} */
    const items = value;
    const again = items.find((item, at) => items.findIndex((other) => same(item, other)) < at);
    return isWanted && again !== undefined ? say("faults.twice", { value: asText(again) }) : "";
  },
  items: (schema, value) =>
    value.flatMap((/** @type {unknown} */ item, /** @type {number} */ at) => within(at, faults(schema, item))),
};

/** @type {Judges} */
const TABLES = {
  required: (names, value) =>
    /** @type {string[]} */ (names)
      .filter((name) => !Object.hasOwn(value, name))
      .map((name) => ({ path: [name], keyword: "required", message: say("faults.missing") })),
  properties: (schemas, value) =>
    Object.entries(schemas).flatMap(([name, schema]) =>
      Object.hasOwn(value, name) ? within(name, faults(schema, value[name])) : []
    ),
  additionalProperties(isAllowed, value, { properties = {} }) {
    const unknown = Object.keys(value).filter((name) => isAllowed === false && !Object.hasOwn(properties, name));
    const keyword = "additionalProperties";
    return unknown.map((name) => ({ path: [name], keyword, message: say("faults.unknown", { key: name }) }));
  },
  minProperties: (least, value) => Object.keys(value).length >= least ? "" : say("faults.missing"),
};

/** @type {Judges} */
const ANYTHING = {
  type: (types, value) => [types].flat().includes(kindOf(value)) ? "" : say("faults.kind"),
  enum: (allowed, value) =>
    allowed.some((/** @type {unknown} */ one) => same(one, value))
      ? ""
      : say("faults.none_of", { value: asText(value), allowed: listed(allowed) }),
  anyOf(schemas, value) {
    const each = /** @type {Schema[]} */ (schemas).map((schema) => faults(schema, value));
    if (each.some((found) => found.length === 0)) return [];
    return each.find(([first]) => first.keyword === "pattern") ?? each[0];
  },
};

/** @type {Record<string, Judges>} */
const BY_KIND = { string: TEXTS, number: NUMBERS, array: LISTS, object: TABLES };

/** @param {Schema} schema @param {unknown} value @returns {Fault[]} */
export function faults(schema, value) {
  const judges = { ...ANYTHING, ...BY_KIND[kindOf(value)] };
  return Object.entries(schema).filter(([keyword]) => Object.hasOwn(judges, keyword)).flatMap(([keyword, rule]) => {
    const found = judges[keyword](rule, value, schema);
    if (typeof found !== "string") return found;
    return found ? [{ path: [], keyword, message: found }] : [];
  });
}

/** All keywords that are judged; others are remarks. */
export const JUDGED_KEYWORDS = [ANYTHING, ...Object.values(BY_KIND)].flatMap(Object.keys);
