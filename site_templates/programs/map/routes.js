/** Which reading path is shown on the map: the page's address says it, and the link that says the same is marked. */

/** @param {HTMLElement} page */
export function markRoute(page) {
  const links = /** @type {NodeListOf<HTMLAnchorElement>} */ (page.querySelectorAll('.routes a[href^="#route-"]'));
  function update() {
    for (const link of links) link.ariaCurrent = link.hash === location.hash ? "true" : null;
  }
  if (!links.length) return;
  addEventListener("hashchange", update);
  update();
}
