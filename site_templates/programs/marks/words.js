/** What is said about marks, in words. */

/** @import { Problem } from "./format.js" */
/** @import { Trouble } from "./store.js" */

/** The states in the order in which a reader goes through them. */
export const MARK_STATES = [
  { state: "to-read", title: "To read" },
  { state: "reading", title: "Reading" },
  { state: "read", title: "Read" },
];

/** @param {string} state */
export const stateTitle = (state) => MARK_STATES.find((each) => each.state === state)?.title ?? "";

const TROUBLES = {
  refused: "Your browser refuses to keep anything for this page, so your marks last only until you leave it. " +
    "Take them as a file if you want to keep them.",
  full: "Your browser has no room left for this site, so your last change lasts only until you leave this page. " +
    "Take your marks as a file.",
  newer: "Your marks were kept by a newer version of this site, and this page cannot read them. " +
    "They are left as they are; what you change here lasts only until you leave the page.",
  damaged: "The marks that were kept here were damaged and could not be read. " +
    "They are set aside in this browser's storage, and you begin anew.",
};

const FORGETFUL =
  "You have opened this list from a folder. Some browsers then forget marks, or keep them for each page apart. " +
  "Take them as a file if you want to be sure.";

const PROBLEMS = {
  "": "",
  damaged: "This is damaged: it could not be read as marks. Nothing was changed.",
  foreign: "This holds no marks of a reading list. Nothing was changed.",
  newer: "This was made by a newer version of this site and cannot be read here. Nothing was changed.",
};

/** @param {Trouble} trouble of the store @param {boolean} isForgetful @returns {string} "" when all is well */
export function troubleText(trouble, isForgetful) {
  return trouble ? TROUBLES[trouble] : isForgetful ? FORGETFUL : "";
}

/** @param {Problem} problem of an import */
export const problemText = (problem) => PROBLEMS[problem];
