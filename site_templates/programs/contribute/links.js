/** Sorts pasted links under the keys that an entry has for them. What counts as a link the schema says. */

import { EARLY_PREPRINT, IN_ADDRESS, PREPRINT_VERSION, VIEW, VIEW_OF_A_PREPRINT } from "../facts/dois.js";
import { CODE } from "../facts/hosts.js";
import { faults } from "./schema_check.js";

/** @import { Schema } from "./schema_check.js" */

const ARXIV_DOI = /^10\.48550\/arxiv\.(?=.)/i;
const ADDRESS = /^https?:\/\/([^/?#:]+)[^/?#]*([^?#]*)(?:\?([^#]*))?/i;

/** @param {string} text @returns {string} without percent signs for what a DOI may hold as it is */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export class LinkReader {
  /**
   * @param {Schema} schema of an entry
   * @param {Record<string, string>} identifiers the patterns of identifiers alone
   */
  constructor(schema, identifiers) {
    this.kinds = schema.properties?.links.properties ?? {};
    this.identifiers = identifiers;
  }

  /** @param {string} kind @param {string} written @returns {string} the identifier in a text, if that is or links one */
  identifier(kind, written) {
    const text = kind === "doi" ? decoded(written) : written;
    const isOne = faults(this.kinds[kind], text).length === 0;
    return isOne ? (new RegExp(this.identifiers[kind]).exec(text)?.[0] ?? "") : "";
  }

  /** @param {string} text @returns {string} the arXiv identifier without its version, also from arXiv's own DOIs */
  arxiv(text) {
    const bare = text.replace(/\s*\[[^\]]*\]$/, "");
    const doi = this.identifier("doi", bare);
    const given = ARXIV_DOI.test(doi) ? doi.replace(ARXIV_DOI, "") : bare;
    return this.identifier("arxiv", given).replace(/v\d+$/, "").replace(/\.[A-Z]{2}\//, "/");
  }

  /** @param {string} text @returns {string} the DOI, without the version that a preprint server's address names */
  doi(text) {
    return this.identifier("doi", text).replace(new RegExp(PREPRINT_VERSION), "$1");
  }

  /** @param {string} address @returns {string} the DOI in the address of a publisher's page; "" if it holds none */
  doiIn(address) {
    const [, host = "", path = "", query = ""] = ADDRESS.exec(address) ?? [];
    const early = new RegExp(EARLY_PREPRINT).exec(host.toLowerCase() + path);
    if (early) return `10.1101/${early[1]}`;
    const found = new RegExp(IN_ADDRESS).exec(decoded(`${path}?${query}`));
    const view = host.toLowerCase().endsWith("rxiv.org") ? new RegExp(VIEW_OF_A_PREPRINT) : new RegExp(VIEW, "i");
    return found ? this.doi(found[1].replace(view, "")) : "";
  }

  /** @param {string} text @returns {[string, string][]} its keys and values; none if it is no link */
  sort(text) {
    const arxiv = this.arxiv(text);
    if (arxiv) return [["arxiv", arxiv]];
    const named = this.doi(text);
    if (named) return [["doi", named]];
    return faults(this.kinds.project, text).length ? [] : this.sortAddress(text);
  }

  /** @param {string} address @returns {[string, string][]} */
  sortAddress(address) {
    const [, host = "", path = ""] = ADDRESS.exec(address) ?? [];
    const doi = this.doiIn(address);
    const isPdf = /\.pdf$/i.test(path) || path.startsWith("/pdf");
    /** @type {[string, string][]} */
    const sorted = doi ? [["doi", doi]] : [];
    if (CODE.includes(host.toLowerCase())) sorted.push(["code", address]);
    else if (isPdf || !doi) sorted.push([isPdf ? "pdf" : "project", address]);
    return sorted;
  }

  /** @param {string[]} texts @returns {Record<string, string>} the first of each kind */
  collect(texts) {
    /** @type {Record<string, string>} */
    const found = {};
    for (const [key, value] of texts.flatMap((text) => this.sort(text.trim()))) found[key] ??= value;
    if (found.arxiv || found.doi) delete found.project;
    return found;
  }
}
