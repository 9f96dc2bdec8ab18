/** Recognises what was pasted: a link, BibTeX or CSL-JSON. */
(function (papershelf) {
  "use strict";

  const NOTHING = { title: "", authors: [], published: "", venue: "", abstract: "", links: {} };

  /**
   * @param {string} text
   * @param {LinkReader} reader
   * @returns {{what: string, facts: Facts}} `what` it was: "link", "BibTeX" or "CSL-JSON"
   * @throws {Error} what to say of anything else
   */
  papershelf.readPasted = function readPasted(text, reader) {
    const pasted = text.trim();
    if (/^[[{]/.test(pasted)) return { what: "CSL-JSON", facts: papershelf.readCslJson(pasted, reader) };
    const link = reader.collect([papershelf.oneLine(pasted)]);
    if (Object.keys(link).length) return { what: "link", facts: { ...NOTHING, links: link } };
    const facts = /@\s*[A-Za-z]+\s*[{(]/.test(pasted) ? papershelf.readBibtex(pasted, reader) : null;
    if (facts) return { what: "BibTeX", facts };
    throw new Error(
      "This is no link, BibTeX entry or CSL-JSON. A link begins with https:// or is an arXiv id or a DOI.",
    );
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
