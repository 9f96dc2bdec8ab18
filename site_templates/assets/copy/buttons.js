/** Puts a button to copy beside every citation of a page. */
(function (papershelf) {
  "use strict";

  const SHOWN = 3000;

  /**
   * @param {string} what is copied: "BibTeX"
   * @param {() => string} text
   * @param {() => Node|undefined} shown where the text stands
   * @returns {HTMLButtonElement}
   */
  papershelf.copyButton = function copyButton(what, text, shown) {
    const title = `Copy ${what}`;
    const button = papershelf.button(title, async () => {
      const said = await papershelf.copy(text(), shown());
      papershelf.announce(said);
      if (said !== "Copied.") return;
      button.textContent = "Copied";
      setTimeout(() => (button.textContent = title), SHOWN);
    });
    return button;
  };

  papershelf.addCopyButtons = function addCopyButtons() {
    for (const citation of document.querySelectorAll("pre.citation")) {
      const summary = citation.closest("details") && citation.closest("details").querySelector("summary");
      const what = summary ? summary.textContent.trim() : "citation";
      citation.before(
        papershelf.copyButton(
          what,
          () => citation.textContent,
          () => citation,
        ),
      );
    }
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
