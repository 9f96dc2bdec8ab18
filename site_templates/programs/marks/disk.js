/**
 * Whether the browser can be trusted to keep marks for pages opened from a folder: some forget, some keep them for each
 * file apart. Each page leaves its name; one that finds another's name knows that what is kept is shared.
 */

import { withStorage } from "../page/storage.js";

const KEY = "papershelf-disk";
const SHARED = "shared";

/** @returns {boolean} whether the browser may forget what is marked here */
export function isForgetful() {
  if (location.protocol !== "file:") return false;
  const isShared = withStorage((storage) => {
    const seen = storage.getItem(KEY);
    const isOther = seen !== null && seen !== location.pathname;
    storage.setItem(KEY, isOther ? SHARED : location.pathname);
    return isOther;
  });
  return !isShared;
}
