// Made by "make programs" from generator/facts/limits.py: do not edit.

/** @type {number} */
export const ID_LENGTH = 80;

/** @type {number} */
export const ID_WORDS = 3;

/** @type {number} */
export const SHORT_NAME_LENGTH = 24;

/** @type {number} */
export const SHORT_NAME_WORDS = 2;

/** @type {number} */
export const PROSE_WIDTH = 80;

/** @type {number} */
export const COMPOUND_LENGTH = 30;

/** @type {number} */
export const ROWS_IN_FILE = 25;

/** @type {number} */
export const NAMED_AUTHORS = 6;

/** @type {number} */
export const UNFOLDED_AUTHORS = 12;

/** @type {number} */
export const FEWEST_COMPARED = 2;

/** @type {number} */
export const MOST_COMPARED = 6;
