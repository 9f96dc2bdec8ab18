"""Where a reader reports a mistake, and what stands there already."""

from urllib.parse import parse_qs, urlsplit

import pytest

from generator.model import Site
from generator.pages.mistakes import report_url
from tests.lists import BOOK, paper

WORK = paper("b-star", "Weihao Zeng", "Bo Sample", title="B-STaR: 100% & more", venue="ICLR 2025")


def _site(repository: str | None, contact: str | None = None) -> Site:
    return Site("A list", "Papers.", repository=repository, contact=contact)


@pytest.mark.parametrize(
    ("repository", "route", "title", "text"),
    [
        ("https://github.com/someone/list", "/someone/list/issues/new", "title", "body"),
        ("https://codeberg.org/someone/list/", "/someone/list/issues/new", "title", "body"),
        ("https://gitlab.com/someone/list", "/someone/list/-/issues/new", "issue[title]", "issue[description]"),
    ],
)
def test_an_issue_says_the_paper_and_what_its_entry_says(repository: str, route: str, title: str, text: str) -> None:
    url = urlsplit(report_url(_site(repository), WORK, BOOK) or "")
    said = parse_qs(url.query)
    assert url.path == route
    assert said[title] == ['A mistake in the entry of "B-STaR: 100% & more"']
    assert said[text][0].splitlines()[2:7] == [
        "content/papers/b-star.yml",
        "title: B-STaR: 100% & more",
        "authors: Weihao Zeng, Bo Sample",
        "published: 2024",
        "venue: ICLR 2025",
    ]


@pytest.mark.parametrize(
    "repository", [None, "https://git.example.org/lists/one", "https://example.com/one", "https://git.invalid/one"]
)
def test_a_placeholder_takes_no_reports_and_mail_does(repository: str | None) -> None:
    assert report_url(_site(repository), WORK, BOOK) is None
    mail = urlsplit(report_url(_site(repository, "papers@example.org"), WORK, BOOK) or "")
    assert (mail.scheme, mail.path) == ("mailto", "papers@example.org")
    assert "b-star.yml\r\ntitle: B-STaR: 100% & more\r\n" in parse_qs(mail.query)["body"][0]
