/** The mark of a paper, small, beside its title in lists. */
(function (papershelf) {
  "use strict";

  function draw(badge) {
    const mark = papershelf.marks.get(badge.dataset.of);
    const title = mark ? papershelf.stateTitle(mark.state) : "";
    badge.textContent = title || (mark && mark.note ? "Note" : "");
    badge.hidden = !badge.textContent;
    badge.dataset.state = mark ? mark.state : "";
  }

  /** @param {string} id @returns {HTMLElement} empty until the paper is marked */
  papershelf.markBadge = function markBadge(id) {
    const badge = papershelf.element("span", { class: "ps-badge", "data-of": id });
    draw(badge);
    return badge;
  };

  /** Put a badge beside every title of a paper in the page's own lists. */
  papershelf.addBadges = function addBadges() {
    for (const title of document.querySelectorAll("a.title[data-paper]")) {
      title.after(" ", papershelf.markBadge(title.dataset.paper));
    }
  };

  papershelf.marks.listen(() => document.querySelectorAll(".ps-badge").forEach(draw));
})((globalThis.papershelf = globalThis.papershelf || {}));
