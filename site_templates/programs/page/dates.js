/** Dates and numbers as the pages print them. */

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** @param {string} iso "2024", "2024-12" or "2024-12-23" @returns {string} "23 December 2024", as far as it is known */
export function dateText(iso) {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  return [day, MONTHS[month - 1], year].filter(Boolean).join(" ");
}

/** @param {number} count @param {string} noun @returns {string} "1 paper", "1,234 papers" */
export const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
