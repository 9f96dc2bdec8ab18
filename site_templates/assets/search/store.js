/** The parts of the index: each is loaded when it is first needed, and again when that failed. */
(function (search) {
  "use strict";

  const arrived = new Map();

  /** Called by every file of the index. */
  search.register = (name, digest, content) => arrived.set(name, { digest, content });

  /**
   * @param {(name: string, version: string) => Promise<void>} load runs the script of that name; after a failure, the
   *   version is another one, lest a damaged copy come from a cache again
   */
  search.createStore = function createStore(load) {
    const parts = new Map();
    const failures = new Map();

    /** @returns {Promise<any>} the content of a part; `digest` says which build it must be of */
    function part(name, digest = "") {
      if (!parts.has(name)) {
        const loading = fetchPart(name, digest);
        parts.set(name, loading);
        loading.catch(() => forget(name));
      }
      return parts.get(name);
    }

    async function fetchPart(name, digest) {
      const version = [digest, failures.get(name)].filter(Boolean).join("-");
      if (!fits(name, digest)) await load(name, version);
      if (!fits(name, digest)) throw new Error(`the search index is damaged: ${name}`);
      return arrived.get(name).content;
    }

    const fits = (name, digest) => arrived.has(name) && (!digest || arrived.get(name).digest === digest);

    /** Load a part anew when it is next asked for. */
    function forget(name) {
      parts.delete(name);
      arrived.delete(name);
      failures.set(name, (failures.get(name) || 0) + 1);
    }

    async function routing() {
      const content = await part("index");
      return { content, digest: arrived.get("index").digest };
    }

    return { part, routing, forget };
  };
})((globalThis.papershelfSearch = globalThis.papershelfSearch || {}));
