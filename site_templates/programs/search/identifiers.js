/** Identifiers and addresses of papers, brought to the one spelling that the index knows. */

const ARXIV =
  /^(?:(?:https?:\/\/)?(?:\w+\.)?arxiv\.org\/(?:abs|pdf|html)\/|arxiv:)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?$/;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/;
const DOI = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:)?(10\.\d{4,9}(?:\.\d+)*\/\S+)$/;
const OWN_PAGE = /(?:^|\/)(papers\/[a-z0-9-]+)(?:\.html|\.md)?$/;
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?([^\s/]+\.[a-z]{2,}\/\S+)$/;
const ANY_ADDRESS = /^https?:\/\/\S/;
const MOST_PIECES = 8;

/** @param {string} typed @returns {string[]} the keys to look for, the likeliest first; most queries hold none */
export function keysIn(typed) {
  return piecesOf(typed).slice(0, MOST_PIECES).flatMap(keysOf);
}

/** @param {string} typed @returns {boolean} whether it can be nothing else, so that its parts are no words to look for */
export const isNothingButKeys = (typed) =>
  piecesOf(typed).every((piece) => [ARXIV, DOI, ANY_ADDRESS].some((pattern) => pattern.test(piece)));

/** @param {string} typed */
const piecesOf = (typed) =>
  typed.trim().toLowerCase().split(/\s+/).map((piece) => piece.replace(/^[<("']+|[>)"',;]+$/g, ""));

/** @param {string} piece */
function keysOf(piece) {
  const arxiv = ARXIV.exec(piece);
  if (arxiv) return [arxiv[1]];
  const doi = DOI.exec(piece);
  if (doi) return arxivOfDoi(doi[1]).concat(doi[1]);
  const address = ADDRESS.exec(piece);
  const ownPage = OWN_PAGE.exec(piece.replace(/[?#].*$/, ""));
  return (ownPage ? [ownPage[1]] : []).concat(address ? addressKeys(address[1]) : []);
}

/** @param {string} doi */
function arxivOfDoi(doi) {
  const found = ARXIV_DOI.exec(doi);
  return found ? [found[1].replace(/v\d+$/, "")] : [];
}

/** An address as pasted, then without what browsers and hosts add to it. @param {string} address */
function addressKeys(address) {
  const bare = address.replace(/#.*$/, "").replace(/\/$/, "");
  const path = bare.replace(/\?.*$/, "").replace(/\/$/, "");
  const repository = path.split("/").slice(0, 3).join("/").replace(/\.git$/, "");
  return Array.from(new Set([bare, path, repository]));
}
