/** Sorts pasted links under the keys that an entry has for them. What counts as a link the schema says. */

import { CODE } from "../facts/hosts.js";
import { faults } from "./schema_check.js";

/** @import { Schema } from "./schema_check.js" */

const ARXIV_DOI = /^10\.48550\/arxiv\.(?=.)/i;
const ADDRESS = /^https?:\/\/([^/?#:]+)[^/?#]*([^?#]*)/i;

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

  /** @param {string} text @returns {[string, string]|null} its key and value; null if it is no link */
  sort(text) {
    const arxiv = this.arxiv(text);
    if (arxiv) return ["arxiv", arxiv];
    const doi = this.identifier("doi", text);
    if (doi) return ["doi", doi];
    if (faults(this.kinds.project, text).length) return null;
    const [, host = "", path = ""] = ADDRESS.exec(text) ?? [];
    if (CODE.includes(host.toLowerCase())) return ["code", text];
    return [/\.pdf$/i.test(path) || path.startsWith("/pdf") ? "pdf" : "project", text];
  }

  /** @param {string[]} texts @returns {Record<string, string>} the first of each kind */
  collect(texts) {
    /** @type {Record<string, string>} */
    const found = {};
    for (const text of texts) {
      const sorted = text && this.sort(text.trim());
      if (sorted && !(sorted[0] in found)) found[sorted[0]] = sorted[1];
    }
    if (found.arxiv || found.doi) delete found.project;
    return found;
  }
}
