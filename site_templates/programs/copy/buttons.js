/** Buttons that copy a text. */

import { announce } from "../page/announcer.js";
import { button } from "../page/elements.js";
import { say } from "../page/words.js";
import { copyText } from "./clipboard.js";

const SHOWN = 3000;

/**
 * @param {string} what is copied: "BibTeX"
 * @param {() => string} text
 * @param {() => Node} shown where the text stands
 */
export function copyButton(what, text, shown) {
  const title = say("copying.copy", { what });
  const node = button(title, async () => {
    const problem = await copyText(text(), shown());
    announce(problem || say("copying.is_copied"));
    if (problem) return;
    node.textContent = say("copying.copied");
    setTimeout(() => (node.textContent = title), SHOWN);
  });
  return node;
}

/** Put one beside the address of every feed, but where the page is opened from a folder and nobody knows it. */
export function addFeedButtons() {
  for (const feed of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.feed"))) {
    const address = feed.title || feed.href;
    if (!/^https?:/.test(address)) continue;
    feed.after(" ", copyButton(say("copying.address"), () => address, () => feed));
  }
}

/** Put one beside the name of every citation of the page. */
export function addCopyButtons() {
  for (const citation of document.querySelectorAll("pre.citation")) {
    const name = citation.closest("figure")?.querySelector("figcaption");
    const text = () => citation.textContent;
    name?.append(" ", copyButton(name.textContent.trim(), text, () => citation));
  }
}
