/**
 * Keeps the site to be read without a network: runs beside the pages, and answers for the network where that is silent.
 *
 * What it keeps from the start, the build lists: the shell, the search and as many pages as fit. Beyond these it keeps
 * what was read. All stands in one store per build, named by the digest of what is listed: the next build brings another
 * list, fills another store whole, and only then removes this one. While there is a network, pages come from there.
 */

/** @typedef {{version: string, files: string[]}} Kept `version` is empty where the site keeps nothing any more */

/** What only workers of this sort have; the types of pages do not know it. @type {any} */
const worker = globalThis;
/** @type {Kept} */
const { version, files } = worker.papershelf.kept;
/** @type {string} */
const scope = worker.registration.scope;
const OURS = `papershelf ${scope} `;
const STORE = OURS + version;
/** Milliseconds after which what is kept is shown while the network is still thinking. */
const PATIENCE = 4000;
/** Bytes of the largest file that is kept because it was read. */
const LARGEST = 4_000_000;
const listed = new Set(files.map((file) => new URL(file, scope).href));

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(fill()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(takeOver()));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  if (version && request.method === "GET" && request.url.startsWith(scope)) event.respondWith(answer(request));
});

/** Keep all that is listed, or nothing: the browser tries again on the next visit. */
async function fill() {
  const store = await caches.open(STORE);
  await Promise.all(Array.from(listed, async (address) => {
    const response = await fetch(address, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    await store.put(address, await unredirected(response));
  }));
  await worker.skipWaiting();
}

/** Remove the stores of other builds, and answer for the pages that are open already. */
async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && (name !== STORE || !version));
  await Promise.all(names.map((name) => caches.delete(name)));
  if (version) await worker.clients.claim();
  else await worker.registration.unregister();
}

/** @param {Request} request @returns {Promise<Response>} */
async function answer(request) {
  const kept = await find(request.url);
  const coming = fetch(request).then((response) => keep(request.url, response));
  if (!kept) return coming;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  // What a host answers is its answer, but for a fault of its own or of what stands between.
  const fresh = coming.then((response) => (response.status < 500 ? response : kept)).catch(() => kept);
  return /** @type {Promise<Response>} */ (Promise.race([fresh, late]));
}

/** @param {string} url @returns {string|undefined} the listed file that a host shows there */
function listedAt(url) {
  // What follows a mark is for the page itself, or tells one build's file from another's.
  const [plain] = url.split(/[?#]/);
  return [plain, `${plain}.html`, `${plain}index.html`].find((address) => listed.has(address));
}

/** @param {string} url @returns {Promise<Response|undefined>} */
async function find(url) {
  const store = await caches.open(STORE);
  return store.match(listedAt(url) ?? url);
}

/** Keep a file that was read and is not listed. @param {string} url @param {Response} response */
async function keep(url, response) {
  const length = Number(response.headers.get("content-length"));
  if (listedAt(url) || response.status !== 200 || length > LARGEST) return response;
  const copy = await unredirected(response.clone());
  const store = await caches.open(STORE);
  await store.put(url, copy).catch(() => {}); // there may be no room
  return response;
}

/** A page may not be shown that says it was redirected. @param {Response} response */
async function unredirected(response) {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { status: response.status, headers: response.headers });
}
