/**
 * Whether the browser can be trusted to keep marks for pages opened from a folder: some forget, some keep them for each
 * file apart. Each page leaves its name; one that finds another's name knows that what is kept is shared.
 */
(function (papershelf) {
  "use strict";

  const KEY = "papershelf-disk";

  function isShared(storage) {
    const here = location.pathname;
    const seen = storage.getItem(KEY);
    if (seen === "shared") return true;
    if (seen && seen !== here) {
      storage.setItem(KEY, "shared");
      return true;
    }
    storage.setItem(KEY, here);
    return false;
  }

  /** @returns {boolean} whether the browser may forget what is marked here */
  papershelf.isForgetful = function isForgetful() {
    if (location.protocol !== "file:") return false;
    try {
      return !isShared(window.localStorage);
    } catch (error) {
      return true;
    }
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
