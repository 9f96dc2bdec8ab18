// Made by "make programs" from generator/facts/dois.py: do not edit.

/** @type {string} */
export const IN_ADDRESS = "(?:/|[?&](?:id|doi|DOI)=)(10\\.[0-9]{4,9}(?:\\.[0-9]+)*/[^?#&]+)";

/** @type {string} */
export const VIEW = "(?:/(?:abstract|full|fulltext|pdf|epdf|meta|html|references|figures)|\\.pdf|/)$";

/** @type {string} */
export const PREPRINT_VERSION = "^(10\\.(?:1101|64898)/(?:[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}\\.)?[0-9]{6,})v[0-9]+.*$";

/** @type {string} */
export const VIEW_OF_A_PREPRINT = "(?:v[0-9]+)?(?:\\.[a-z][a-z-]*)*$";

/** @type {string} */
export const EARLY_PREPRINT = "^(?:www\\.)?(?:bio|med)rxiv\\.org/content/.*/early/.*?((?:[0-9]{4}\\.[0-9]{2}\\.[0-9]{2}\\.)?[0-9]{6,})\\b.*$";
