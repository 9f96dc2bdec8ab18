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
  /** How many lie between their beginnings, for a beginning of `typed`; what is sure to be too many is not counted. */
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  /** @type {number[]} */
  let before = [];
  for (let row = 1; row <= typed.length; row += 1) {
    const current = Array(width + 1).fill(limit + 1);
    if (row <= limit) current[0] = row;
    let least = current[0];
    const to = Math.min(width, row + limit);
    for (let column = Math.max(1, row - limit); column <= to; column += 1) {
      const isOther = Number(typed[row - 1] !== word[column - 1]);
      const isSwapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      const swapped = isSwapped ? before[column - 2] + 1 : Infinity;
      current[column] = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + isOther, swapped);
      least = Math.min(least, current[column]);
    }
    if (least > limit) return limit + 1;
    [before, last] = [last, current];
  }
  return Math.min(limit + 1, prefix ? Math.min(...last) : last[width]);
}

/** One in words of four to seven letters, two in longer ones. @param {string} word */
export function typosAllowed(word) {
  if (isMeantAsTyped(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Whether it holds a number. @param {string} word */
export const isMeantAsTyped = (word) => /\p{N}/u.test(word);
