/** The address of a comparison: `compare.html?paper=a&paper=b`. */

/** @param {string[]} ids @returns {string} */
export const writeCompared = (ids) => `?${new URLSearchParams(ids.map((id) => ["paper", id]))}`;

/** @param {string} search @returns {string[]} ids, each once */
export const readCompared = (search) => Array.from(new Set(new URLSearchParams(search).getAll("paper")));
