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
  let same = 0;
  while (same < typed.length && typed[same] === word[same]) same += 1;
  return typosInRest(typed.slice(same), word.slice(same), limit, prefix);
}

/** @param {string} typed @param {string} word @param {number} limit @param {boolean} prefix */
function typosInRest(typed, word, limit, prefix) {
  const width = prefix ? Math.min(word.length, typed.length + limit) : word.length;
  /** @type {number[]} */
  let beforeLast = [];
  let last = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = nextRow(typed, word, row, last, beforeLast);
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(limit + 1, prefix ? Math.min(...last) : last[width]);
}

/**
 * @param {string} typed
 * @param {string} word
 * @param {number} row
 * @param {number[]} last
 * @param {number[]} beforeLast
 */
function nextRow(typed, word, row, last, beforeLast) {
  const current = [row];
  for (let column = 1; column < last.length; column += 1) {
    const same = typed[row - 1] === word[column - 1];
    let typos = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
    const swapped = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
    if (swapped) typos = Math.min(typos, beforeLast[column - 2] + 1);
    current.push(typos);
  }
  return current;
}

/** One in words of four to seven letters, two in longer ones; numbers are meant as typed. @param {string} word */
export function typosAllowed(word) {
  if (/\p{N}/u.test(word) || word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}
