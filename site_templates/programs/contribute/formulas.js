/** What opens and closes a formula in prose. The twin of `text/formulas.py`, which says why. */

export const FORMULA = /(?<!\\)\$(?=\S)((?:[^$\\]|\\[^\n])+)(?<=\S)\$(?!\d)/;
