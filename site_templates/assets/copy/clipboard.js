/** Copies text, also where the browser refuses the clipboard to pages opened from a folder. */
(function (papershelf) {
  "use strict";

  const isMac = /mac|iphone|ipad/i.test(navigator.platform);

  async function byClipboard(text) {
    if (!navigator.clipboard) return false;
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (refused) {
      return false;
    }
  }

  /** The way from before there was a clipboard for pages. */
  function bySelection(text) {
    const focused = document.activeElement;
    const area = papershelf.element("textarea", { class: "ps-unseen", readonly: "", "aria-hidden": "true" });
    area.value = text;
    (document.querySelector("dialog[open]") || document.body).append(area);
    area.select();
    let isCopied = false;
    try {
      isCopied = document.execCommand("copy");
    } catch (refused) {
      // then the reader has to press the keys
    }
    area.remove();
    if (focused) focused.focus({ preventScroll: true });
    return isCopied;
  }

  function select(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  }

  /**
   * @param {string} text
   * @param {Node} [shown] where the text stands on the page, to be selected when nothing else works
   * @returns {Promise<string>} what to say to the reader
   */
  papershelf.copy = async function copy(text, shown) {
    if ((await byClipboard(text)) || bySelection(text)) return "Copied.";
    if (!shown) return "Your browser does not let this page copy.";
    select(shown);
    return `Your browser does not let this page copy. The text is selected: press ${isMac ? "⌘C" : "Ctrl-C"}.`;
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
