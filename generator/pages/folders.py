"""What stands at the address of a folder: so the page for lost addresses finds home by "./", wherever it is shown."""

from collections.abc import Iterable, Iterator
from posixpath import dirname

from generator.pages.page import BROWSE, Address, Link, Page
from generator.words.book import Book


def folder_pages(pages: Iterable[Page], book: Book) -> Iterator[Page]:
    """Yield an HTML file for each folder of the pages that has no overview, which leads to that of all papers."""
    title, addresses = book.say("browse.title"), {page.address for page in pages}
    for folder in sorted({dirname(address) for address in addresses} - {""}):
        if not {f"{folder}/index.md", f"{folder}/index.html"} & addresses:
            yield Page(Address(f"{folder}/index.html"), "folder.html.j2", title, title, Link(title, BROWSE))
