/** A line on what the search box takes beside words, for somebody who is about to type. */

import { element, joined } from "../page/elements.js";
import { say, told } from "../page/words.js";

const EXAMPLES = [
  `author:${say("search.a_name")}`,
  "since:2024",
  "code:yes",
  `"${say("search.two_words")}"`,
  `-${say("search.a_word")}`,
];

/** @returns {(string|Node)[]} */
export const operatorsLine = () =>
  told("search.operators", { examples: joined(EXAMPLES.map((text) => element("code", { dir: "auto" }, text))) });
