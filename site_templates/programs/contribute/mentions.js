/** The arXiv identifier of a paper in texts about it, not those of other works. In the spirit of `contribute/mentions.py`. */

const ARXIV_IS_MEANT = /\b(?:arxiv|corr)\b|\babs\//i;
const ARXIV = /(?<![\w.])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?![\w]|\.\d)/;
/** A remark may be about other works; at its beginning it names the paper itself. */
const OF_ITSELF = /^\W*(?:(?:available|preprint|also|as|at|in|on|the)\W+)*(?=arxiv)/i;
const PREPRINT_SERVER = /^\W*(?:arxiv|corr|preprint)\b/i;

/** @param {string} venue @returns {boolean} whether it is arXiv, which is none */
export const isPreprintServer = (venue) => PREPRINT_SERVER.test(venue);

/**
 * @param {string[]} texts that speak of one paper alone @param {string[]} remarks that may be about others
 * @returns {string} the paper's arXiv identifier; "" where none is named
 */
export function arxivIn(texts, remarks) {
  const telling = [...texts, ...remarks.filter((remark) => OF_ITSELF.test(remark))];
  const named = telling.filter((text) => ARXIV_IS_MEANT.test(text)).map((text) => ARXIV.exec(text)?.[1]);
  return named.find(Boolean) ?? "";
}
