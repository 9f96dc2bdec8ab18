/** The dialog that tells the keys of a page. */
(function (papershelf) {
  "use strict";

  const { element } = papershelf;

  /**
   * @param {[string, string][]} keys each with what it does
   * @returns {HTMLDialogElement}
   */
  papershelf.keysDialog = function keysDialog(keys) {
    const heading = element("h2", { id: "ps-keys-title" }, "Keys");
    const rows = keys.flatMap(([key, does]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, does)]);
    const close = papershelf.button("Close", () => dialog.close());
    const dialog = element(
      "dialog",
      { class: "ps-dialog", "aria-labelledby": heading.id },
      heading,
      element("dl", {}, ...rows),
      close,
    );
    document.body.append(dialog);
    return dialog;
  };
})((globalThis.papershelf = globalThis.papershelf || {}));
