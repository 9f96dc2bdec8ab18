/** What JSON Schema finds wrong with a value: the keywords that the schema of an entry uses. The rules are all its own. */
(function (papershelf) {
  "use strict";

  /** @typedef {{path: (string|number)[], keyword: string, message: string}} Fault */

  const kindOf = (value) => (Array.isArray(value) ? "array" : value === null ? "null" : typeof value);
  const has = (table, name) => Object.prototype.hasOwnProperty.call(table, name);
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const fault = (keyword, message, path = []) => ({ path, keyword, message });
  const within = (key, faults) => faults.map((found) => ({ ...found, path: [key, ...found.path] }));
  const asText = (value) => (typeof value === "string" ? value : JSON.stringify(value));

  const TEXTS = {
    pattern(pattern, value, { patternErrorMessage }) {
      if (new RegExp(pattern).test(value)) return [];
      const fallback = value.trim()
        ? "This holds a character that nobody can see; type it anew."
        : "Nothing stands here.";
      return [fault("pattern", patternErrorMessage || fallback)];
    },
  };

  const NUMBERS = {
    minimum: (least, value) => (value >= least ? [] : [fault("minimum", `This must be at least ${least}.`)]),
    exclusiveMaximum: (end, value) =>
      value < end ? [] : [fault("exclusiveMaximum", `This must be less than ${end}.`)],
  };

  const LISTS = {
    minItems: (least, value) => (value.length >= least ? [] : [fault("minItems", "Nothing stands here.")]),
    uniqueItems(isWanted, value) {
      const again = value.find((item, at) => value.findIndex((other) => same(item, other)) < at);
      return isWanted && again !== undefined ? [fault("uniqueItems", `“${asText(again)}” stands here twice.`)] : [];
    },
    items: (schema, value) => value.flatMap((item, at) => within(at, faults(schema, item))),
  };

  const TABLES = {
    required: (names, value) =>
      names.filter((name) => !has(value, name)).map((name) => fault("required", "This is missing.", [name])),
    properties: (schemas, value) =>
      Object.entries(schemas).flatMap(([name, schema]) =>
        has(value, name) ? within(name, faults(schema, value[name])) : [],
      ),
    additionalProperties(isAllowed, value, { properties = {} }) {
      const unknown = Object.keys(value).filter((name) => isAllowed === false && !has(properties, name));
      return unknown.map((name) => fault("additionalProperties", `An entry has no “${name}”.`, [name]));
    },
    minProperties: (least, value) =>
      Object.keys(value).length >= least ? [] : [fault("minProperties", "This is missing.")],
  };

  const ANYTHING = {
    type(types, value) {
      const isRight = [].concat(types).includes(kindOf(value));
      return isRight
        ? []
        : [fault("type", `This is ${kindOf(value)}, but ${[].concat(types).join(" or ")} is needed.`)];
    },
    enum: (allowed, value) =>
      allowed.some((one) => same(one, value))
        ? []
        : [fault("enum", `“${asText(value)}” is none of: ${allowed.join(", ")}.`)],
    anyOf(schemas, value) {
      const each = schemas.map((schema) => faults(schema, value));
      if (each.some((found) => found.length === 0)) return [];
      return each.find(([first]) => first.keyword === "pattern") || each[0];
    },
  };

  const BY_KIND = { string: TEXTS, number: NUMBERS, array: LISTS, object: TABLES };

  /** @param {object} schema @param {any} value @returns {Fault[]} */
  function faults(schema, value) {
    const judges = { ...ANYTHING, ...BY_KIND[kindOf(value)] };
    return Object.entries(schema).flatMap(([keyword, rule]) =>
      has(judges, keyword) ? judges[keyword](rule, value, schema) : [],
    );
  }

  papershelf.faults = faults;

  /** All keywords that are judged; others are remarks. */
  papershelf.JUDGED_KEYWORDS = [ANYTHING, ...Object.values(BY_KIND)].flatMap(Object.keys);
})((globalThis.papershelf = globalThis.papershelf || {}));
