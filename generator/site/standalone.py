"""The tree as a folder that stands alone: Markdown pages and files under docs/, and settings beside them.

MkDocs and Zensical lay it out with their usual themes, which is what they take where the settings name none.
"""

from collections.abc import Iterator

from generator.exports.signposts import LLMS, llms_txt
from generator.pages.document import as_printed
from generator.pages.html import EXTENSIONS
from generator.site.generate import MARKER, NO_JEKYLL
from generator.site.stages import Files
from generator.site.tree import Tree
from generator.text.quoting import quoted

_OF_THE_SITE = (MARKER, NO_JEKYLL)
"""Files that stand at the root of a finished site, and not among the documents of one."""


def standalone_files(tree: Tree, made: Files) -> dict[str, bytes]:
    """Return the contents of the folder's files under their addresses in it, of a tree and what was made with it."""
    pages = {address: tree.document(address).source.encode() for address in tree.pages}
    files = {name: content for name, content in {**made, **tree.index}.items() if name not in _OF_THE_SITE}
    files[LLMS] = llms_txt(tree.library, tree.book, "html").encode()  # other engines write no Markdown beside pages
    return {
        MARKER: made[MARKER],
        "mkdocs.yml": "".join(f"{line}\n" for line in _settings(tree)).encode(),
        **{f"docs/{address}": content for address, content in (files | pages).items()},
    }


def _settings(tree: Tree) -> Iterator[str]:
    yield "# For `mkdocs build` or `zensical build`, run in this folder."
    yield f"site_name: {quoted(as_printed(tree.site.name))}"
    if tree.site.url:
        yield f"site_url: {quoted(tree.site.url)}"
    yield "use_directory_urls: false"
    yield "markdown_extensions:"
    yield from (f"  - {extension}" for extension in EXTENSIONS)
    yield "nav:"
    for section in tree.nav:
        yield f"  - {quoted(as_printed(section.title))}:"
        yield from (f"      - {quoted(as_printed(page.title))}: {page.address}" for page in section.pages)
    yield 'not_in_nav: "*"'
