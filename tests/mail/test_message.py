"""A message, read back by the standard library: whole, in both its parts, whatever the list holds."""

import datetime
import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from generator.exports.letter import write_letter
from generator.mail.html import as_html
from generator.mail.markdown import as_markdown
from generator.mail.message import write_message
from generator.mail.views import views
from generator.model import Digest, Library, Mail, News, Reread, Site, Status, Turn
from generator.pages.html import html_renderer
from generator.pages.page import Address
from generator.text.markup import addresses_in
from generator.text.prose import Note
from tests.lists import BOOK, library, paper

MAIL = Mail(
    sender="papers@example.org",
    unsubscribe=("mailto:leave@example.org", "https://example.org/leave?who={address}"),
)
DAY = Digest("2026-11-28", datetime.date(2026, 11, 21), added=("new",))
HOSTILE = [
    "Two\r\nBcc: all@example.org\r\n\r\nlines",
    "=?utf-8?q?Bcc:_all=40example.org?= =?utf-8?b?QQ==?=",
    "x" * 2000,
    "many words " * 200,
    "<script>alert(1)</script><!-- ]]> --=_boundary",
    '"quoted" \\ & &amp; &#x3c;b&#x3e;',
    "Robots, walking (and falling): papers on all that has legs, wheels or wings, and more; a list",
    "Ärzte, Roboter <b@example.org>; 学习, und alles andere, was Beine hat (oder Räder), und noch ein wenig mehr",
    "عنوان 标题 ελληνικά 🦉 e\u0301",
    ".\r\n.",
    "From here to there",
    "-- ",
]


def _list(title: str = "On $x_1$", note: str = "Read *it*, and [more](https://example.org/more).") -> Library:
    site = Site("A list", "Papers.", url="https://lists.example.org/a/", mail=MAIL)
    return library(paper("new", title=title, note=note), site=site)


def _read(message: EmailMessage) -> EmailMessage:
    found = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert isinstance(found, EmailMessage)
    assert [part.defects for part in found.walk()] == [[]] * 3
    return found


def _parts(message: EmailMessage) -> tuple[str, str]:
    plain, html = message.get_body(("plain",)), message.get_body(("html",))
    assert plain is not None
    assert html is not None
    return plain.get_content().replace("\r\n", "\n"), html.get_content()


def test_both_parts_say_the_same() -> None:
    plain, html = _parts(_read(write_message(_list(), DAY, BOOK, "ada@example.org")))
    assert "* On x₁\n  Ada Lovelace\n  2024\n  Read it, and more.\n  <https://example.org/more>" in plain
    assert ">On x₁</bdi></a></h3>" in html
    assert re.search(r'Read <em>it</em>, and <a class="ps-link" style="[^"]*" href="https://example.org/more">', html)
    assert all("https://lists.example.org/a/digests/2026-11-28.html" in part for part in (plain, html))


def test_the_headers_are_those_of_a_list() -> None:
    message = _read(write_message(_list(), DAY, BOOK, "ada+x@example.org"))
    assert message["From"] == "A list <papers@example.org>"
    assert message["To"] == "ada+x@example.org"
    assert message["Subject"] == "A list: 1 new paper, 28 November 2026"
    assert message["List-Id"] == "<papers.example.org>"
    assert message["List-Unsubscribe"] == (
        "<mailto:leave@example.org>, <https://example.org/leave?who=ada%2Bx%40example.org>"
    )
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert re.fullmatch(r"<2026-11-28\.[0-9a-f]{20}@example\.org>", message["Message-ID"])


def test_one_click_needs_an_address_that_knows_its_reader() -> None:
    mail = Mail(sender="papers@example.org", unsubscribe=("https://example.org/leave", "mailto:{address}@example.org"))
    message = write_message(library(paper("new"), site=Site("A list", "Papers.", mail=mail)), DAY, BOOK)
    assert message["List-Unsubscribe-Post"] is None


def test_a_message_is_the_same_each_time_and_another_to_each_reader() -> None:
    to_ada, to_bob = (write_message(_list(), DAY, BOOK, f"{name}@example.org") for name in ("ada", "bob"))
    assert to_ada.as_bytes() == write_message(_list(), DAY, BOOK, "ada@example.org").as_bytes()
    assert to_ada["Message-ID"] != to_bob["Message-ID"]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_text(text: str) -> None:
    shown = " ".join(text.split())
    message = write_message(_list(title=text), DAY, BOOK)
    assert message.keys() == write_message(_list(), DAY, BOOK).keys()
    assert max(map(len, message.as_bytes().split(b"\r\n"))) <= 998  # RFC 5322, section 2.1.1
    plain, html = _parts(_read(message))
    assert "".join(shown.split()) in "".join(plain.split())
    assert "<script" not in html
    assert addresses_in(html) == addresses_in(_parts(write_message(_list(), DAY, BOOK))[1])


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_a_hostile_name_of_the_list_stays_in_its_headers(text: str) -> None:
    site = Site(text, "Papers.", mail=MAIL)
    message = write_message(library(paper("new"), site=site), DAY, BOOK)
    found = _read(message)
    assert found.keys() == message.keys()
    shown = " ".join(text.split()).replace("=?", "= ?")
    assert "".join(shown.split()) in "".join(found["Subject"].split())
    assert [one.addr_spec for one in found["From"].addresses] == ["papers@example.org"]
    assert "all@example.org" not in [one.addr_spec for one in found["To"].addresses]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:12])
def test_hostile_text_is_text_in_markdown(text: str) -> None:
    letter = write_letter(_list(title=text), DAY, BOOK)
    html = html_renderer([])(Address("index.md"), as_markdown(letter))
    assert html.count("<h1") == 1
    assert html.count("<li>") == 1
    assert "<script" not in html
    assert "<em>it</em>" in html


def test_nothing_in_the_html_is_fetched_or_run() -> None:
    html = as_html(write_letter(_list(), DAY, BOOK), BOOK.language, _list().site.look)
    assert re.findall(r"<(?:script|img|link|iframe|object|form|video|base)\b|url\(|@import|src=|\bon\w+=", html) == []
    assert "@media (prefers-color-scheme: dark)" in html


def test_news_and_a_paper_to_read_again_are_told(sample: Library) -> None:
    path = sample.paths[0]
    step = path.steps[0]
    gone = next(paper for paper in sample.papers if paper.status is Status.RETRACTED)
    digest = Digest(
        "2026-11-28", words=Note("Hello."), news=(News(gone.id, Turn.RETRACTED),), reread=Reread(step.paper, path.id)
    )
    plain, html = _parts(_read(write_message(sample, digest, BOOK)))
    for part in (" ".join(plain.split()), html):
        assert "This paper has been retracted." in part
        assert path.title in part
        assert "Hello." in part


def test_every_link_is_alive(sample: Library, site: Path) -> None:
    """All papers of the sample in one issue, beside the website that was built of it."""
    papers = tuple(paper.id for paper in sample.papers)
    digest = Digest("2026-11-28", added=papers)
    url = sample.site.url
    assert url is not None
    plain, html = _parts(_read(write_message(sample, digest, BOOK)))
    linked = {address for _, address in addresses_in(html)}
    own = {address.removeprefix(url) for address in linked if address.startswith(url)}
    assert {name for name in own if not (site / name).is_file()} == {"digests/2026-11-28.html", "digests/index.html"}
    assert own >= {f"papers/{paper}.html" for paper in papers}
    assert {address for address in linked if f"<{address}>" not in plain} == set()


def test_the_views_are_files(sample: Library) -> None:
    files = views(sample, Digest("2026-11-28", added=(sample.papers[0].id,)), BOOK)
    assert list(files) == ["2026-11-28.eml", "2026-11-28.html", "2026-11-28.md"]
