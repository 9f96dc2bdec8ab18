"""The list as one page: all of it is in it, it asks for nothing, and only what it brings may run."""

import re
from base64 import b64decode, b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

from generator.exports.single_file import Inline, single_file
from generator.model import Library, OwnPage, Site
from generator.text.article import Article
from tests.exports.hostile import HOSTILE, hostile_library
from tests.lists import BOOK, library, paper

INLINE = Inline("p { color: red }", "early()", "late()")


class _Page(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def test_all_papers_stand_in_it_and_every_link_in_it_leads_somewhere(sample: Library) -> None:
    page = _Page(single_file(sample, BOOK, INLINE))
    ids = [given["id"] for _, given in page.tags if "id" in given]
    assert len(ids) == len(set(ids))
    assert {f"paper-{one.id}" for one in sample.papers} <= set(ids)
    links = [given["href"] or "" for tag, given in page.tags if tag == "a"]
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    for one in sample.papers:
        assert one.links.paper_url in links
        if not any(one.title.formulas):
            assert one.title.plain in page.text
        if one.abstract and not any(one.abstract.formulas):
            assert " ".join(one.abstract.source.split("\n")[0].split()) in page.text


def test_it_names_no_file_and_its_policy_names_what_may_run() -> None:
    text = single_file(library(paper("a")), BOOK, INLINE)
    page = _Page(text)
    assert not [given for _, given in page.tags if "src" in given]
    assert "link" not in {tag for tag, _ in page.tags}
    (policy,) = (
        given["content"] or "" for _, given in page.tags if given.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    for written in re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", text, re.DOTALL):
        assert f"'sha256-{b64encode(sha256(written.encode()).digest()).decode()}'" in policy


def test_what_is_inline_ends_nothing() -> None:
    inline = Inline("a{content:'</STYLE>'}", "x = '</script><!--'", "y = `</Script>`")
    text = single_file(library(paper("a")), BOOK, inline)
    assert r"a{content:'\3c /STYLE>'}" in text
    assert r"x = '\x3c/script>\x3c!--'" in text
    assert len(re.findall("<script", text, re.IGNORECASE)) == len(re.findall("</script", text, re.IGNORECASE)) == 2


def test_hostile_text_stays_text() -> None:
    page = _Page(single_file(hostile_library(), BOOK, INLINE))
    assert "img" not in {tag for tag, _ in page.tags}
    assert sum(tag == "script" for tag, _ in page.tags) == 2
    assert not [name for _, given in page.tags for name in given if name.startswith("on")]
    hrefs = [given["href"] or "" for tag, given in page.tags if tag == "a"]
    assert not [href for href in hrefs if href.partition(":")[0].lower() in ("javascript", "data")]
    assert page.text.count(HOSTILE) > 10


def test_the_lists_own_pages_stand_in_it_with_their_pictures(sample: Library) -> None:
    page = _Page(single_file(sample, BOOK, INLINE))
    ids = {given["id"] for _, given in page.tags if "id" in given}
    assert {"page-about", "page-glossary", "page-glossary--words"} <= ids
    (image,) = (given for tag, given in page.tags if tag == "img")
    kind, _, content = (image["src"] or "").partition(",")
    assert (kind, b64decode(content)) == ("data:image/svg+xml;base64", sample.assets["circles.svg"])
    assert "for paper in list:\n\n    read(paper)" in page.text


def test_a_page_of_a_lists_own_leads_to_the_website_where_the_file_has_no_such_part() -> None:
    links = "[all](browse.html), [one](themes/shelf.html), [none](themes/bare.html), [top](#words), [x](own.md)"
    listed = library(paper("a"), pages=(OwnPage("own", Article(f"# Own\n\n{links}\n")),))
    for url in (None, "https://example.org/list/"):
        page = _Page(single_file(replace(listed, site=Site("A", "B.", url=url)), BOOK, INLINE))
        led = {given["href"] for tag, given in page.tags if tag == "a"}
        assert led >= {"#theme-shelf", "#page-own--words", "#page-own"}
        outside = {f"{url}browse.html", f"{url}themes/bare.html"}
        assert outside & led == (outside if url else set())
        assert "all, one, none, top, x" in page.text
