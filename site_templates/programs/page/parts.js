/**
 * Parts of the site: scripts that enter what they hold into one table, which works over http and from a disk alike.
 * A part may arrive before or after the program that asks for it. Each is named by its place under `assets/`.
 */

import { root } from "./addresses.js";
import { say } from "./words.js";

const PATIENCE = 15000;

/** The one name that programs and data share with each other, and with nobody else. @type {Record<string, any>} */
const arrived = (/** @type {any} */ (globalThis).papershelf ??= {});

/** @type {Map<string, Promise<any>>} */
const coming = new Map();

/** @param {string} name @returns {any} the content of a part; undefined if it has not arrived */
export const part = (name) => arrived[name];

/** @param {string} name @param {unknown} content what other programs of the page may ask for */
export const provide = (name, content) => (arrived[name] = content);

/** Load a part anew when it is next asked for. @param {string} name */
export const forget = (name) => delete arrived[name];

/**
 * @param {string} name
 * @param {string} version tells this content from an older one in a browser's cache
 * @returns {Promise<any>} the content of a part, loaded when it is first asked for and again when that failed
 */
export function load(name, version = "") {
  if (name in arrived) return Promise.resolve(arrived[name]);
  const loading = coming.get(name) ?? run(name, version).finally(() => coming.delete(name));
  coming.set(name, loading);
  return loading;
}

/** @param {string} name @param {string} version @returns {Promise<any>} */
function run(name, version) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    const settle = () => {
      clearTimeout(timer);
      script.remove();
      if (name in arrived) resolve(arrived[name]);
      else reject(new Error(say("files.missing", { file: `assets/${name}.js` })));
    };
    const timer = setTimeout(settle, PATIENCE);
    script.addEventListener("load", settle);
    script.addEventListener("error", settle);
    script.src = `${root}assets/${name}.js${version && `?${version}`}`;
    document.head.append(script);
  });
}
