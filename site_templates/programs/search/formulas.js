/** Formulas as people type them: TeX is brought to the words that the index has for the sign. */

const COMMAND = /\\([a-zA-Z]+)/g;
const VARIANT = /\bvar(?=(?:epsilon|theta|phi|rho|sigma|pi|kappa)\b)/g;
/** Commands whose sign is a letter by another name. @type {Record<string, string>} */
const LETTERS = { ell: "l", infty: "infinity", hbar: "h", imath: "i", jmath: "j" };

/** @param {string} text @returns {string} the same without TeX, where it has any */
export function plainTeX(text) {
  if (!text.includes("\\") && !text.includes("$")) return text.replace(VARIANT, "");
  const spoken = text.replace(COMMAND, (_, name) => ` ${LETTERS[name] ?? name}`).replace(VARIANT, "");
  return spoken.replace(/\s*[_^]\s*(?:\{([^{}]*)\}|(?=\S))/g, (_, raised = "") => raised.trim()).replace(/[${}]/g, " ");
}
