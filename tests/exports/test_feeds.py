import datetime
import json
from xml.etree.ElementTree import fromstring

from generator.exports.feeds import feed_files
from generator.exports.signposts import signposts
from generator.model import Site, Status
from tests.lists import BOOK, library, paper

ATOM = "{http://www.w3.org/2005/Atom}"
OLD = paper("old", title="On $x_1$", note="Read *it*.", added=datetime.date(2026, 1, 2), status=Status.RETRACTED)
NEW = paper("new", "Ada Lovelace", "José García", tags=("toys",), added=datetime.date(2026, 11, 23))
BARE = library(OLD, NEW)
HOSTED = library(OLD, NEW, site=Site("A list", "Papers.", url="https://lists.example.org/a/", curators=("Cu Rator",)))


def test_the_last_added_comes_first() -> None:
    feed = fromstring(feed_files(BARE, BOOK)["feed.xml"])
    assert feed.findtext(f"{ATOM}updated") == "2026-11-23T00:00:00Z"
    assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == [
        "Paper new",
        "On x₁ (retracted)",
    ]
    assert [entry.findtext(f"{ATOM}summary") for entry in feed.iter(f"{ATOM}entry")] == [
        "Paper new",
        "This paper has been retracted. Read it.",
    ]


def test_addresses_are_relative_until_the_list_has_one() -> None:
    def links(text: str) -> list[str | None]:
        return [link.get("href") for link in fromstring(text).iter(f"{ATOM}link")]

    assert links(feed_files(BARE, BOOK)["themes/shelf.xml"])[:3] == [
        "../themes/shelf.xml",
        "../themes/shelf.html",
        "../papers/new.html",
    ]
    assert links(feed_files(HOSTED, BOOK)["feed.xml"])[:3] == [
        "https://lists.example.org/a/feed.xml",
        "https://lists.example.org/a/index.html",
        "https://lists.example.org/a/papers/new.html",
    ]


def test_json_feed_says_the_same() -> None:
    files = feed_files(HOSTED, BOOK)
    assert set(files) == {"feed.xml", "feed.json", "themes/shelf.xml", "themes/shelf.feed.json"}
    document = json.loads(files["feed.json"])
    assert document["items"][0] == {
        "id": fromstring(files["feed.xml"]).findtext(f"{ATOM}entry/{ATOM}id"),
        "url": "https://lists.example.org/a/papers/new.html",
        "title": "Paper new",
        "content_text": "Paper new",
        "date_published": "2026-11-23T00:00:00Z",
        "authors": [{"name": "Ada Lovelace"}, {"name": "José García"}],
        "tags": ["toys"],
    }


def test_a_feed_of_nothing_is_still_a_feed() -> None:
    assert fromstring(feed_files(library(), BOOK)["feed.xml"]).findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"


def test_signposts_need_an_address() -> None:
    assert set(signposts(BARE, BOOK, ["index.html"])) == {"llms.txt"}
    hosted = signposts(HOSTED, BOOK, ["papers/new.html", "index.html"])
    assert set(hosted) == {"llms.txt", "sitemap.xml", "opensearch.xml"}
    assert [loc.text for loc in fromstring(hosted["sitemap.xml"]).iter() if loc.text and "http" in loc.text] == [
        "https://lists.example.org/a/index.html",
        "https://lists.example.org/a/papers/new.html",
    ]
    assert 'template="https://lists.example.org/a/browse.html?q={searchTerms}"' in hosted["opensearch.xml"]


def test_llms_txt_names_every_paper() -> None:
    assert signposts(BARE, BOOK, [])["llms.txt"] == (
        "# A list\n\n> Papers.\n\n## The shelf\n\n"
        "- [Paper new](papers/new.html): 2024, https://arxiv.org/abs/2401.00001\n"
        "- [On x₁](papers/old.html) (retracted): 2024, https://arxiv.org/abs/2401.00001\n"
        "\n## Optional\n\n- [All papers as JSON](papers.json)\n- [All papers as BibTeX](papers.bib)\n"
    )
