/** What JSON Schema finds wrong with a value, by the keywords that the schema of an entry uses. */

import { listed, say } from "../page/words.js";

/**
 * @typedef {{path: (string|number)[], keyword: string, message: string}} Fault
 * @typedef {{description: string, enum?: string[], required?: string[], properties?: Record<string, Schema>,
 *   items?: Schema, patternErrorMessage?: string}} Schema
 * @typedef {Record<string, (rule: any, value: any, schema: Schema) => Fault[]>} Judges by keyword
 */

/** @param {unknown} value */
const kindOf = (value) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);
/** @param {unknown} one @param {unknown} other */
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
/** @param {string} keyword @param {string} message @param {string[]} path @returns {Fault} */
const fault = (keyword, message, path = []) => ({ path, keyword, message });
/** @param {string|number} key @param {Fault[]} faults @returns {Fault[]} */
const within = (key, faults) => faults.map((found) => ({ ...found, path: [key, ...found.path] }));
/** @param {unknown} value */
const asText = (value) => (typeof value === "string" ? value : JSON.stringify(value));

/** @type {Judges} */
const TEXTS = {
  pattern(pattern, value, { patternErrorMessage }) {
    if (new RegExp(pattern).test(value)) return [];
    const fallback = value.trim() ? say("faults.unseen") : say("faults.nothing");
    return [fault("pattern", patternErrorMessage || fallback)];
  },
};

/** @type {Judges} */
const NUMBERS = {
  minimum: (least, value) => (value >= least ? [] : [fault("minimum", say("faults.less", { least }))]),
  exclusiveMaximum: (end, value) => value < end ? [] : [fault("exclusiveMaximum", say("faults.more", { end }))],
};

/** @type {Judges} */
const LISTS = {
  minItems: (least, value) => (value.length >= least ? [] : [fault("minItems", say("faults.nothing"))]),
  uniqueItems(isWanted, value) {
    /** @type {unknown[]} */
    const items = value;
    const again = items.find((item, at) => items.findIndex((other) => same(item, other)) < at);
    return isWanted && again !== undefined ? [fault("uniqueItems", say("faults.twice", { value: asText(again) }))] : [];
  },
  items: (schema, value) =>
    value.flatMap((/** @type {unknown} */ item, /** @type {number} */ at) => within(at, faults(schema, item))),
};

/** @type {Judges} */
const TABLES = {
  required: (names, value) =>
    /** @type {string[]} */ (names)
      .filter((name) => !Object.hasOwn(value, name))
      .map((name) => fault("required", say("faults.missing"), [name])),
  properties: (schemas, value) =>
    Object.entries(schemas).flatMap(([name, schema]) =>
      Object.hasOwn(value, name) ? within(name, faults(schema, value[name])) : []
    ),
  additionalProperties(isAllowed, value, { properties = {} }) {
    const unknown = Object.keys(value).filter((name) => isAllowed === false && !Object.hasOwn(properties, name));
    return unknown.map((name) => fault("additionalProperties", say("faults.unknown", { key: name }), [name]));
  },
  minProperties: (least, value) =>
    Object.keys(value).length >= least ? [] : [fault("minProperties", say("faults.missing"))],
};

/** @type {Judges} */
const ANYTHING = {
  type(types, value) {
    const allowed = [types].flat();
    const isRight = allowed.includes(kindOf(value));
    return isRight ? [] : [fault("type", say("faults.kind"))];
  },
  enum: (allowed, value) =>
    allowed.some((/** @type {unknown} */ one) => same(one, value))
      ? []
      : [fault("enum", say("faults.none_of", { value: asText(value), allowed: listed(allowed) }))],
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
  return Object.entries(schema).flatMap(([keyword, rule]) =>
    Object.hasOwn(judges, keyword) ? judges[keyword](rule, value, schema) : []
  );
}

/** All keywords that are judged; others are remarks. */
export const JUDGED_KEYWORDS = [ANYTHING, ...Object.values(BY_KIND)].flatMap(Object.keys);
