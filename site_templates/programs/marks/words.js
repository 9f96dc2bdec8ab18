/** What is said about marks, in words. */

import { say } from "../page/words.js";

/** @import { Problem } from "./format.js" */
/** @import { Trouble } from "./store.js" */

/** The states in the order in which a reader goes through them. */
export const MARK_STATES = [
  { state: "to-read", title: say("marks.to_read") },
  { state: "reading", title: say("marks.reading") },
  { state: "read", title: say("marks.read") },
];

/** @param {string} state */
export const stateTitle = (state) => MARK_STATES.find((each) => each.state === state)?.title ?? "";

const TROUBLES = {
  refused: say("troubles.refused"),
  full: say("troubles.full"),
  newer: say("troubles.newer"),
  damaged: say("troubles.damaged"),
};

const PROBLEMS = {
  "": "",
  damaged: say("problems.damaged"),
  foreign: say("problems.foreign"),
  newer: say("problems.newer"),
};

/** @param {Trouble} trouble of the store @param {boolean} isForgetful @returns {string} "" when all is well */
export function troubleText(trouble, isForgetful) {
  return trouble ? TROUBLES[trouble] : isForgetful ? say("troubles.forgetful") : "";
}

/** @param {Problem} problem of an import */
export const problemText = (problem) => PROBLEMS[problem];
