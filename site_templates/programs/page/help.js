/** The dialog that tells the keys of a page. */

import { button, element } from "./elements.js";
import { say } from "./words.js";

/** @param {[string, string][]} keys each with what it does */
export function keysDialog(keys) {
  const heading = element("h2", { id: "ps-keys-title" }, say("keys.title"));
  const rows = keys.flatMap(([key, does]) => [element("dt", {}, element("kbd", {}, key)), element("dd", {}, does)]);
  const dialog = element(
    "dialog",
    { class: "ps-dialog", "aria-labelledby": heading.id },
    heading,
    element("dl", {}, ...rows),
    button(say("shared.close"), () => dialog.close()),
  );
  document.body.append(dialog);
  return dialog;
}
