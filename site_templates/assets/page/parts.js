/** Parts of the site's data: scripts that register what they hold, which works over http and from a disk alike. */
(function (papershelf) {
  "use strict";

  const PATIENCE = 15000;
  const arrived = new Map();
  const coming = new Map();

  /** Called by every file of data. */
  papershelf.register = (name, content) => arrived.set(name, content);

  /** @returns {any} the content of a part that the page has loaded itself; undefined if it is missing */
  papershelf.part = (name) => arrived.get(name);

  /**
   * @param {string} name
   * @param {string} digest of the build that the part must be of
   * @returns {Promise<any>} the content of a part, loaded when it is first asked for and again when that failed
   */
  papershelf.loadPart = function loadPart(name, digest) {
    if (arrived.has(name)) return Promise.resolve(arrived.get(name));
    if (!coming.has(name)) {
      coming.set(
        name,
        load(name, digest).finally(() => coming.delete(name)),
      );
    }
    return coming.get(name);
  };

  function load(name, digest) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const fail = () => reject(new Error(`a file of this site is missing: assets/data/${name}.js`));
      const timer = setTimeout(fail, PATIENCE);
      const settle = () => {
        clearTimeout(timer);
        script.remove();
        if (arrived.has(name)) resolve(arrived.get(name));
        else fail();
      };
      script.addEventListener("load", settle);
      script.addEventListener("error", settle);
      script.src = `${papershelf.root}assets/data/${name}.js?${digest}`;
      document.head.append(script);
    });
  }
})((globalThis.papershelf = globalThis.papershelf || {}));
