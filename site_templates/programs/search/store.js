/** The parts of the index: each is loaded when it is first needed, and again when that failed. */

import { forget, load, part } from "../page/parts.js";

/** @typedef {{digest: string, content: any}} Part `digest` is that of the build that it is of */

/** @type {Map<string, number>} */
const failures = new Map();

/** Whether to load more: it settles when it is time to, and fails where nobody waits any longer. @typedef {() => Promise<unknown>} Gate */

/** @type {Gate} */
export const AT_ONCE = () => Promise.resolve();

/**
 * @param {string} name
 * @param {string} digest of the build that it must be of
 * @param {Gate} gate asked before a part is loaded that is not there yet
 * @returns {Promise<Part>}
 */
export async function indexPart(name, digest = "", gate = AT_ONCE) {
  const address = `search/${name}`;
  /** @param {Part|undefined} found @returns {found is Part} */
  const fits = (found) => found?.content !== undefined && (!digest || found.digest === digest);
  if (!fits(part(address))) {
    await gate();
    forget(address);
  }
  // After a failure the version is another one, lest a damaged copy come from a cache again.
  const version = [digest, failures.get(name)].filter(Boolean).join("-");
  const found = await load(address, version).catch(() => undefined);
  if (fits(found)) return found;
  forgetPart(name);
  throw new Error(`the search index is missing or damaged: ${name}`);
}

/** Load a part anew when it is next asked for. @param {string} name */
export function forgetPart(name) {
  forget(`search/${name}`);
  failures.set(name, (failures.get(name) ?? 0) + 1);
}
