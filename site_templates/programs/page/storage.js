/** What a browser keeps between visits, if it keeps anything: it may refuse, on file:// above all. */

/** @template Value @param {(storage: Storage) => Value} task @returns {Value|null} null where the browser refuses */
export function withStorage(task) {
  try {
    return task(localStorage);
  } catch {
    return null;
  }
}
