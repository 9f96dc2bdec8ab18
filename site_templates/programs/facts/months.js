// Made by "make programs" from generator/facts/months.py: do not edit.

/** @type {Array<string>} */
export const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/** @type {Record<string, number>} */
export const OTHER_ABBREVIATIONS = {"sept": 9};
