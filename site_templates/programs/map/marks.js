/** The reader's marks on the map: the point of each paper shows how far the reader is with it. */

import { ownMarks } from "../marks/store.js";
import { stateTitle } from "../marks/words.js";

/** @import { Point } from "./points.js" */

/** Colour points, and explain that where there are marks. @param {Point[]} points @param {HTMLElement | null} signs */
export function showMarks(points, signs) {
  function update() {
    const marks = ownMarks.all();
    for (const { link, id, said } of points) {
      const state = marks.get(id)?.state ?? "";
      link.dataset.state = state;
      link.setAttribute("aria-label", state ? `${said} (${stateTitle(state)})` : said);
    }
    if (signs) signs.hidden = !points.some(({ link }) => link.dataset.state);
  }

  ownMarks.listen(update);
  update();
}
