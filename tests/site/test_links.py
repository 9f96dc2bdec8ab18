"""Every internal link and anchor of the built site resolves, and nothing names another host to be loaded."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

_NAMES = {"canonical", "cite-as", "license", "type"}
"""What a link of the head names, and no browser loads."""
_DATA = {"application/json", "application/ld+json"}
"""What a script holds that no browser runs."""


@dataclass
class _Page(HTMLParser):
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        if tag == "a":
            self.links += [given["href"]] if "href" in given else []
        elif tag == "link" and given.get("rel") not in _NAMES:
            self.loaded.append(given["href"])
        elif "src" in given:
            self.loaded.append(given["src"])
        elif tag == "script" and given.get("type") not in _DATA:
            self.inline.append("script")
        self.inline += [key for key in given if key.startswith("on")]


@pytest.fixture(scope="module")
def pages(site: Path) -> tuple[Path, dict[str, _Page]]:
    parsed = {}
    for path in sorted(site.rglob("*.html")):
        page = _Page()
        page.feed(path.read_text("utf-8"))
        parsed[path.relative_to(site).as_posix()] = page
    return site, parsed


def _internal(page: _Page) -> Iterator[str]:
    return (link for link in (*page.links, *page.loaded) if not urlsplit(link).scheme)


def test_a_page_is_named_once_and_the_first_page_as_the_list(site: Path) -> None:
    """Bookmarks, tabs and lists of results show the title."""
    name = "Machines That Teach Themselves"
    for path in sorted(site.rglob("*.html")):
        title = re.findall(r"<title>(.*?)</title>", path.read_text("utf-8"))[0]  # pictures have some as well
        if path.name in ("index.html", "404.html") and path.parent == site:
            assert title == name
        elif "http-equiv" not in path.read_text("utf-8"):
            assert title.count(name) == 1, path.name
            assert title.endswith(f" · {name}")


def test_every_internal_link_and_anchor_resolves(pages: tuple[Path, dict[str, _Page]]) -> None:
    site, parsed = pages
    assert len(parsed) > 50
    broken = []
    for name, page in parsed.items():
        if name == "404.html":
            continue  # it is shown at any address, so its links are from the root
        for link in _internal(page):
            target, fragment = urldefrag(urljoin(name, unquote(link)))
            known = (site / target).is_file()
            if not known or (fragment and fragment not in parsed[target].ids):
                broken.append(f"{name}: {link}")
    assert broken == []


def test_links_are_relative(pages: tuple[Path, dict[str, _Page]]) -> None:
    assert [
        (name, link)
        for name, page in pages[1].items()
        for link in _internal(page)
        if link.startswith("/") and name != "404.html"
    ] == []


def test_nothing_is_loaded_from_elsewhere(pages: tuple[Path, dict[str, _Page]]) -> None:
    assert [(name, source) for name, page in pages[1].items() for source in page.loaded if "//" in source] == []


def test_there_is_no_inline_script(pages: tuple[Path, dict[str, _Page]]) -> None:
    assert {name: page.inline for name, page in pages[1].items() if page.inline} == {}


def test_ids_are_unique_on_a_page(pages: tuple[Path, dict[str, _Page]]) -> None:
    assert [name for name, page in pages[1].items() if len(page.ids) != len(set(page.ids))] == []


def test_beside_every_page_lies_its_markdown_whose_links_resolve(pages: tuple[Path, dict[str, _Page]]) -> None:
    site, parsed = pages
    twins = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.md")}
    named = {urljoin(name, link) for name, page in parsed.items() for link in page.loaded if link.endswith(".md")}
    assert set(twins) == named
    assert {"index.md", "papers/c-loom.md", "about.md"} <= named
    assert (site / ".nojekyll").is_file(), "Jekyll would put pages of its own in the place of ours"
    links = ((name, link) for name, text in twins.items() for link in re.findall(r"\]\(([^()]*)\)", text))
    assert [
        (name, link)
        for name, link in links
        if not urlsplit(link).scheme and not (site / urldefrag(urljoin(name, unquote(link)))[0]).is_file()
    ] == []
