/**
 * Whether the browser can be trusted to keep marks for pages opened from a folder: some forget, some keep them for each
 * file apart. Each page leaves its name; one that finds another's name knows that what is kept is shared.
 */

const KEY = "papershelf-disk";
const SHARED = "shared";

/** @returns {boolean} whether the browser may forget what is marked here */
export function isForgetful() {
  if (location.protocol !== "file:") return false;
  try {
    const seen = localStorage.getItem(KEY);
    const isShared = seen !== null && seen !== location.pathname;
    localStorage.setItem(KEY, isShared ? SHARED : location.pathname);
    return !isShared;
  } catch {
    return true;
  }
}
