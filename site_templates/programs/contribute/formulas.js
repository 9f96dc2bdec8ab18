/** What opens and closes a formula in prose. The twin of `FORMULA` in `text/formulas.py`, which says why. */

export const FORMULA =
  /(?<!\\)\$(?=\S)(?!(?=\d[^$\\^_{}=]*\$)[^$]*?\s[A-Za-z]{2,}\s)((?:[^$\\]|\\[^])+)(?<=\S)\$(?!\d)/;
