/** Files of references, put together from the entries that the build has written. */
(function (papershelf) {
  "use strict";

  const TYPES = {
    bib: "application/x-bibtex",
    ris: "application/x-research-info-systems",
    "csl.json": "application/vnd.citationstyles.csl+json",
  };

  /** @returns {{name: string, ending: string}[]} the formats that this build offers */
  papershelf.citationFormats = (list) => list.columns.citations;

  /**
   * @param {List} list
   * @param {{ending: string, sizes: number[], opening: string, between: string, closing: string}} format
   * @param {number[]} numbers of papers, in the order of the file
   * @returns {Promise<string>} the content of the file
   */
  papershelf.citations = async function citations(list, format, numbers) {
    const places = placesIn(format.sizes);
    const wanted = new Set(numbers.map((number) => places[number].file));
    const files = new Map();
    for (const file of wanted) {
      files.set(file, await papershelf.loadPart(`${format.ending}-${file}`, list.columns.digest));
    }
    const entries = numbers.map((number) => files.get(places[number].file)[places[number].at]);
    return format.opening + entries.join(format.between) + format.closing;
  };

  /** Where each paper's entry stands. */
  function placesIn(sizes) {
    return sizes.flatMap((size, file) => Array.from({ length: size }, (_, at) => ({ file, at })));
  }

  /**
   * Buttons that give the papers as files, one for each format.
   * @param {List} list
   * @param {() => {numbers: number[], name: string}} chosen called when one is pressed
   * @returns {HTMLButtonElement[]}
   */
  papershelf.citationButtons = (list, chosen) =>
    papershelf
      .citationFormats(list)
      .map((format) => papershelf.button(format.name, () => take(list, format, chosen())));

  async function take(list, format, { numbers, name }) {
    try {
      const text = await papershelf.citations(list, format, numbers);
      papershelf.download(`${name}.${format.ending}`, TYPES[format.ending] || "text/plain", text);
      papershelf.announce(`${papershelf.counted(numbers.length, "paper")} taken as ${format.name}.`);
    } catch (error) {
      papershelf.announce(`Nothing was taken: ${error.message}`);
    }
  }
})((globalThis.papershelf = globalThis.papershelf || {}));
