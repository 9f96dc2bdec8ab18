/**
 * Asks for the faces of the page before it is drawn. A face that comes later is not shown on that page, lest anything
 * move; from a disk, where no browser keeps faces from page to page, it would never be.
 */

const VARIABLES = ["--ps-serif", "--ps-sans"];

export function askForFaces() {
  const style = getComputedStyle(document.documentElement);
  for (const variable of VARIABLES) {
    // One that does not come is stood in for.
    document.fonts.load(`1em ${style.getPropertyValue(variable)}`).catch(() => {});
  }
}
