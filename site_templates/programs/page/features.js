/** What the list's website does without, as its frame says. */

const without = (document.documentElement.dataset.without ?? "").split(" ");

/** @param {"marks" | "compare" | "offline"} feature */
export const has = (feature) => !without.includes(feature);
