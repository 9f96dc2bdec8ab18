/** Dates as bibliographies write them, as "2024", "2024-12" or "2024-12-23". See `generator/contribute/dates.py`. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMBERS = /^(\d{4})(?:[-/](\d{1,2})?(?:[-/](\d{1,2})(?!\d))?)?(?:[-/T\s][\s\S]*)?$/;

/** @param {number} number */
const twoDigits = (number) => String(number).padStart(2, "0");

/**
 * @param {number} year
 * @param {number} [month]
 * @param {number} [day]
 * @returns {string} the date as far as it fits the calendar; "" without a year
 */
export function isoDate(year, month, day) {
  if (!(year >= 1 && year <= 9999)) return "";
  const known = String(year).padStart(4, "0");
  if (!month || !(month >= 1 && month <= 12)) return known;
  if (!day) return `${known}-${twoDigits(month)}`;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && day >= 1 ? `${known}-${twoDigits(month)}-${twoDigits(day)}` : known;
}

/** @param {string} text @returns {string} the date that a text begins with */
export function readDate(text) {
  const found = NUMBERS.exec(text.trim());
  if (!found) return "";
  const [year, month, day] = found.slice(1).map((part) => Number(part ?? 0));
  return isoDate(year, month, day);
}

/** @param {string} text of a BibTeX month field: `aug`, "August 12" or "8" @returns {[number, number]} month and day */
export function readMonth(text) {
  const word = text.trim().toLowerCase();
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(word);
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`).test(word)) + 1;
  if (month) return [month, day ? Number(day[1]) : 0];
  return [/^\d+$/.test(word) ? Number(word) : 0, 0];
}

/** @returns {string} this day where the reader is */
export function todayHere() {
  const now = new Date();
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
