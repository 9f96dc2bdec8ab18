/** The parts of the index: each is loaded when it is first needed, and again when that failed. */
(function (search) {
  "use strict";

  const arrived = new Map();

  /** Called by every file of the index. */
  search.register = (name, digest, content) => arrived.set(name, { digest, content });

  /**
   * @param {(name: string, digest: string) => Promise<void>} load runs the script of that name
   */
  search.createStore = function createStore(load) {
    const parts = new Map();

    /** @returns {Promise<any>} the content of a part; `digest` says which build it must be of */
    function part(name, digest = "") {
      if (!parts.has(name)) {
        const loading = fetchPart(name, digest);
        parts.set(name, loading);
        loading.catch(() => parts.delete(name));
      }
      return parts.get(name);
    }

    async function fetchPart(name, digest) {
      if (!fits(name, digest)) await load(name, digest);
      if (!fits(name, digest)) throw new Error(`the search index is damaged: ${name}`);
      return arrived.get(name).content;
    }

    const fits = (name, digest) => arrived.has(name) && (!digest || arrived.get(name).digest === digest);

    async function routing() {
      const content = await part("index");
      return { content, digest: arrived.get("index").digest };
    }

    return { part, routing };
  };
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
