/** The arXiv identifier of a paper in texts about it, not those of other works. In the spirit of `contribute/readers/mentions.py`. */

const ARXIV_IS_MEANT = /\b(?:arxiv|corr)\b|\babs\//i;
/** A remark may be about other works; at its beginning it names the paper itself. */
const OF_ITSELF = /^\W*(?:(?:available|preprint|also|as|at|in|on|the)\W+)*(?=arxiv)/i;
const PREPRINT_SERVER = /^\W*(?:arxiv|corr|preprint)\b/i;

/** @param {string} venue @returns {boolean} whether it is arXiv, which is none */
export const isPreprintServer = (venue) => PREPRINT_SERVER.test(venue);

/**
 * @param {string[]} texts that speak of one paper alone @param {string[]} remarks that may be about others
 * @param {string} identifier the pattern of an arXiv identifier alone
 * @returns {string} the paper's; "" where none is named
 */
export function arxivIn(texts, remarks, identifier) {
  const alone = new RegExp(`(?<![\\w.])${identifier}(?![\\w]|\\.\\d)`);
  const telling = [...texts, ...remarks.filter((remark) => OF_ITSELF.test(remark))];
  const named = telling.filter((text) => ARXIV_IS_MEANT.test(text)).map((text) => alone.exec(text)?.[0]);
  return named.find(Boolean) ?? "";
}
