/**
 * Has the browser keep a hosted site, to be read without a network, and install it for who wants that. A site opened from
 * a disk is at hand already, and a list may do without.
 */

import { root } from "./addresses.js";
import { element } from "./elements.js";
import { has } from "./features.js";

/** Where somebody looks at a list while they write it, which is not there later. */
const PREVIEW = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

const isAtHand = () => !location.protocol.startsWith("http") || PREVIEW.test(location.hostname);

export function keepForOffline() {
  if (!has("offline") || !("serviceWorker" in navigator) || isAtHand()) return;
  // From a disk, browsers would refuse it and say so.
  document.head.append(element("link", { rel: "manifest", href: `${root}site.webmanifest` }));
  // What is kept is loaded after the page and what it needs, and again with each build.
  addEventListener("load", () => {
    navigator.serviceWorker.register(`${root}worker.js`, { updateViaCache: "none" }).catch(() => {}); // it is a comfort
  });
}
