/** What the pointer or the keyboard is at stands out on the map, with the lines from and to it. */

/** @import { Point } from "./points.js" */

/** @param {Point[]} points */
export function lightLines(points) {
  for (const { link, id } of points) {
    const picture = link.ownerSVGElement;
    if (!picture) continue;
    const lines = Array.from(picture.querySelectorAll(".tie")).filter((line) => isAt(line, id));
    /** @param {boolean} isLit */
    const light = (isLit) => {
      picture.classList.toggle("is-lit", isLit && lines.length > 0);
      for (const line of lines) line.classList.toggle("lit", isLit);
    };
    for (const event of ["pointerenter", "focus"]) link.addEventListener(event, () => light(true));
    for (const event of ["pointerleave", "blur"]) link.addEventListener(event, () => light(false));
  }
}

/** @param {Element} line @param {string} id a paper's @returns {boolean} whether the line begins or ends there */
const isAt = (line, id) => (line.getAttribute("data-of") ?? "").split(" ").includes(id);
