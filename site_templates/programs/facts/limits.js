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

/** @type {number} */
export const TEXT_LENGTH = 1000;

/** @type {number} */
export const TITLE_LENGTH = 2000;

/** @type {number} */
export const PROSE_LENGTH = 20000;

/** @type {string} */
export const MARKUP_SIGNS = "[`";

/** @type {number} */
export const MARKUP_SIGN_COUNT = 200;

/** @type {number} */
export const ADDRESS_LENGTH = 2000;

/** @type {number} */
export const AUTHORS = 6000;

/** @type {number} */
export const FEW_ITEMS = 50;

/** @type {number} */
export const ITEMS = 10000;

/** @type {number} */
export const SAID_ALIKE = 10;

/** @type {number} */
export const YEARS_AHEAD = 3;
