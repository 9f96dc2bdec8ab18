/** Dates as the pages print them. */

import { LANGUAGE, say } from "./words.js";

/** @typedef {"format"|"alone"} Use of a month's name: beside a day, or without one; some languages tell them apart */

/** @param {Date} date @param {Use} use */
function monthName(date, use) {
  const day = use === "format" ? { day: /** @type {const} */ ("numeric") } : {};
  const parts = new Intl.DateTimeFormat(LANGUAGE, { month: "long", timeZone: "UTC", ...day }).formatToParts(date);
  return parts.find(({ type }) => type === "month")?.value ?? "";
}

/**
 * The fields of CLDR's patterns that our books use: months as numbers ("M") or as names ("MMMM").
 * @type {Record<string, (date: Date) => string>}
 */
const FIELDS = {
  d: (date) => String(date.getUTCDate()),
  M: (date) => String(date.getUTCMonth() + 1),
  MMMM: (date) => monthName(date, "format"),
  LLLL: (date) => monthName(date, "alone"),
  y: (date) => String(date.getUTCFullYear()),
};

/** @param {string} iso "2024", "2024-12" or "2024-12-23" @returns {string} "23 December 2024", as far as it is known */
export function dateText(iso) {
  const [year, month, day] = iso.slice(0, 10).split("-").map(Number);
  if (!year) return "";
  const date = new Date(Date.UTC(2000, (month || 1) - 1, day || 1));
  date.setUTCFullYear(year);
  const pattern = day ? say("dates.day") : month ? say("dates.month") : say("dates.year");
  return pattern.replace(/'([^']*)'|([a-zA-Z])\2*/g, (field, literal) => literal ?? FIELDS[field](date));
}
