// Made by "make programs" from generator/facts/names.py: do not edit.

/** @type {Array<string>} */
export const PARTICLES = ["af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "vom", "von", "zu", "zum", "zur"];

/** @type {Array<string>} */
export const SUFFIXES = ["jr", "sr", "ii", "iii", "iv"];

/** @type {Array<string>} */
export const GROUP_WORDS = ["association", "authors", "center", "centre", "collaboration", "community", "company", "consortium", "corp", "corporation", "council", "department", "foundation", "gmbh", "group", "inc", "initiative", "institute", "lab", "labs", "llc", "ltd", "network", "organisation", "organization", "project", "society", "team", "university", "and", "et al"];
