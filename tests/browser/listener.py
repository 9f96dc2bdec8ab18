"""A reader of the website in the made-up language, who listens to all that it says."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Locator, Page

from tests.words.made_up import names_in, read_texts, unmarked

# What is said for some seconds only, or anew while one types.
_RECORD = """
window.heard = [];
const record = ({ target }) => {
  const place = (target.nodeType === 1 ? target : target.parentElement)?.closest("[role=status], [role=alert]");
  if (place) window.heard.push(place.textContent);
};
new MutationObserver((changes) => changes.forEach(record))
  .observe(document, { subtree: true, childList: true, characterData: true });
"""
_COPYING = "Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } });"
_SETTLED = 100
"""Milliseconds after which a page has said what it has to say."""
SEARCHED = 450
"""The same for the search, and for the form that looks a paper up: both wait until nobody types."""


@dataclass
class Listener:
    """A reader with a browser of their own, who notes every word."""

    context: BrowserContext
    folder: Path
    """In which the website stands."""
    heard: set[str] = field(default_factory=set)
    """The names of all words so far."""
    foreign: list[tuple[str, list[str]]] = field(default_factory=list)
    """What stands in no book, and on which page."""

    def open(self, address: str, *scripts: str) -> Page:
        """Open a page in a tab of its own, with scripts that run before those of the page."""
        page = self.context.new_page()
        for script in (_RECORD, _COPYING, *scripts):
            page.add_init_script(script)
        page.goto(address)
        self.listen(page)
        return page

    def listen(self, page: Page, wait: int = _SETTLED) -> None:
        """Note all that the page shows and has said."""
        page.wait_for_timeout(wait)
        html = page.content()
        self.heard |= names_in(html)
        for text in (*read_texts(html), *page.evaluate("window.heard.splice(0)")):
            self.heard |= names_in(text)
            if unmarked(text):
                self.foreign.append((page.url, unmarked(text)))

    def press(self, button: Locator) -> None:
        """Press a button, and listen."""
        button.click()
        self.listen(button.page)

    def fill(self, field: Locator, text: str) -> None:
        """Type a text, leave the field, and listen."""
        field.fill(text)
        field.blur()
        self.listen(field.page)

    def search(self, page: Page, query: str) -> None:
        """Type a query, and listen."""
        page.locator("input[type=search]").fill(query)
        self.listen(page, SEARCHED)
