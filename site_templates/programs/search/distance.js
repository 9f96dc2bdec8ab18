/** How many typos lie between two words. */

/**
 * Damerau–Levenshtein distance (optimal string alignment): a letter too many, too few or wrong counts as one typo,
 * and so do two neighbours swapped. Above `limit` the answer is only "more", as `limit + 1`.
 * With `prefix`, the distance from `typed` to the nearest beginning of `word`.
 * @param {string} typed
 * @param {string} word
 * @param {number} limit
 */
export function typosBetween(typed, word, limit, prefix = false) {
  if (typed.length - word.length > limit || (!prefix && word.length - typed.length > limit)) return limit + 1;
  const width = prefix ? Math.min(word.length, typed.length + limit) : word.length;
  /** How many lie between their beginnings: a row for each letter typed. */
  const rows = [Array.from({ length: width + 1 }, (_, column) => column)];
  for (let row = 1; row <= typed.length; row += 1) {
    const last = rows[row - 1];
    const current = [row];
    for (let column = 1; column <= width; column += 1) {
      const isOther = Number(typed[row - 1] !== word[column - 1]);
      const isSwapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      const swapped = isSwapped ? rows[row - 2][column - 2] + 1 : Infinity;
      current.push(Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + isOther, swapped));
    }
    if (Math.min(...current) > limit) return limit + 1;
    rows.push(current);
  }
  return Math.min(limit + 1, prefix ? Math.min(...rows[typed.length]) : rows[typed.length][width]);
}

/** One in words of four to seven letters, two in longer ones; numbers are meant as typed. @param {string} word */
export function typosAllowed(word) {
  if (/\p{N}/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
