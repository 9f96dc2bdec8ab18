/**
 * The search, which all pages share. Their own programs load it when a reader comes near the search box; the proof that
 * is part of each build runs this very program without a page.
 */

import { provide } from "./page/parts.js";
import { Combobox } from "./search/combobox.js";
import { createEngine } from "./search/engine.js";
import { summary, whyText } from "./search/messages.js";
import { marked } from "./search/result_rows.js";

/** @typedef {typeof search} Search what pages may ask of it */

const engine = createEngine();
const search = {
  engine,
  marked,
  summary,
  whyText,
  /** @param {HTMLFormElement} form @param {HTMLInputElement} input */
  attach: (form, input) => new Combobox(form, input, engine),
};
provide("programs/search", search);
