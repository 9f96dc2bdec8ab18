// Made by "make programs" from generator/facts/limits.py: do not edit.

/** @type {any} */
export const ID_LENGTH = 80;

/** @type {any} */
export const ID_WORDS = 3;

/** @type {any} */
export const SHORT_NAME_LENGTH = 24;

/** @type {any} */
export const SHORT_NAME_WORDS = 2;

/** @type {any} */
export const PROSE_WIDTH = 80;

/** @type {any} */
export const COMPOUND_LENGTH = 30;

/** @type {any} */
export const ROWS_IN_FILE = 25;
