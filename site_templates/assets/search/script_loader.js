/** Loads parts of the index as scripts: the one way that works over http and from a disk alike. */
(function (search) {
  "use strict";

  const PATIENCE = 15000;

  /** @param {string} folder the address of the folder that holds the index, ending in a slash */
  search.createScriptLoader = function createScriptLoader(folder) {
    return function load(name, version) {
      return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const fail = () => reject(new Error(`the search index is missing: ${name}`));
        const timer = setTimeout(fail, PATIENCE);
        script.src = `${folder}${name}.js${version ? `?${version}` : ""}`;
        script.async = true;
        script.onload = resolve;
        script.onerror = fail;
        const tidy = () => {
          clearTimeout(timer);
          script.remove();
        };
        script.addEventListener("load", tidy);
        script.addEventListener("error", tidy);
        document.head.append(script);
      });
    };
  };
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
