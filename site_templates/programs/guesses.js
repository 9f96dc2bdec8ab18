/** Guesses at words that the search does not know, which it loads when somebody types one. */

import { provide } from "./page/parts.js";
import { guessedMeaning, suggestionsFor } from "./search/guesses.js";

/** @typedef {typeof guesses} Guesses */

const guesses = { guessedMeaning, suggestionsFor };
provide("programs/guesses", guesses);
