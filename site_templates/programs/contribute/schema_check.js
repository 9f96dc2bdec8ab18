/** What JSON Schema finds wrong with a value, by the keywords that the schema of an entry uses. */

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
    const fallback = value.trim()
      ? "This holds a character that nobody can see; type it anew."
      : "Nothing stands here.";
    return [fault("pattern", patternErrorMessage || fallback)];
  },
};

/** @type {Judges} */
const NUMBERS = {
  minimum: (least, value) => (value >= least ? [] : [fault("minimum", `This must be at least ${least}.`)]),
  exclusiveMaximum: (end, value) => value < end ? [] : [fault("exclusiveMaximum", `This must be less than ${end}.`)],
};

/** @type {Judges} */
const LISTS = {
  minItems: (least, value) => (value.length >= least ? [] : [fault("minItems", "Nothing stands here.")]),
  uniqueItems(isWanted, value) {
    /** @type {unknown[]} */
    const items = value;
    const again = items.find((item, at) => items.findIndex((other) => same(item, other)) < at);
    return isWanted && again !== undefined ? [fault("uniqueItems", `“${asText(again)}” stands here twice.`)] : [];
  },
  items: (schema, value) =>
    value.flatMap((/** @type {unknown} */ item, /** @type {number} */ at) => within(at, faults(schema, item))),
};

/** @type {Judges} */
const TABLES = {
  required: (names, value) =>
    /** @type {string[]} */ (names)
      .filter((name) => !Object.hasOwn(value, name))
      .map((name) => fault("required", "This is missing.", [name])),
  properties: (schemas, value) =>
    Object.entries(schemas).flatMap(([name, schema]) =>
      Object.hasOwn(value, name) ? within(name, faults(schema, value[name])) : []
    ),
  additionalProperties(isAllowed, value, { properties = {} }) {
    const unknown = Object.keys(value).filter((name) => isAllowed === false && !Object.hasOwn(properties, name));
    return unknown.map((name) => fault("additionalProperties", `An entry has no “${name}”.`, [name]));
  },
  minProperties: (least, value) =>
    Object.keys(value).length >= least ? [] : [fault("minProperties", "This is missing.")],
};

/** @type {Judges} */
const ANYTHING = {
  type(types, value) {
    const allowed = [types].flat();
    const isRight = allowed.includes(kindOf(value));
    return isRight ? [] : [fault("type", `This is ${kindOf(value)}, but ${allowed.join(" or ")} is needed.`)];
  },
  enum: (allowed, value) =>
    allowed.some((/** @type {unknown} */ one) => same(one, value))
      ? []
      : [fault("enum", `“${asText(value)}” is none of: ${allowed.join(", ")}.`)],
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
