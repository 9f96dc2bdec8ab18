import datetime
import json
from collections.abc import Mapping
from dataclasses import replace
from xml.etree.ElementTree import fromstring

import feedparser
import pytest

from generator.exports.feeds import feed_files
from generator.model import Digest, Library, News, ReadingPath, Reread, Site, Status, Step, Turn
from generator.pages.catalogue import make_catalogue
from generator.pages.feeds import find_feeds
from generator.pages.plan import plan_pages
from generator.text.prose import Note, Prose
from tests.exports.feed_rules import ATOM, atom_faults, json_faults
from tests.lists import BOOK, library, paper, texts_of

DAY = datetime.date(2026, 11, 28)
URL = "https://lists.example.org/a/"
OLD = paper(
    "old", title="On $x_1$", note="Read *it*.", added=datetime.date(2026, 1, 2), status=Status.RETRACTED, tags=("toys",)
)
NEW = paper("new", "Ada Lovelace", "José García", tags=("toys",), added=datetime.date(2026, 11, 23))
PATH = ReadingPath("first", "First steps", Prose("Where to begin."), (Step("old", Prose("It is short.")),))
BARE = library(OLD, NEW, paths=(PATH,))
HOSTED = replace(BARE, site=Site("A list", "Papers.", url=URL, curators=("Cu Rator",)))


def feeds_of(papers: Library) -> Mapping[str, str]:
    return texts_of(feed_files(papers, find_feeds(make_catalogue(papers, BOOK, DAY)).values(), BOOK))


def _ids(papers: Library) -> dict[str, list[str | None]]:
    files = {name: text for name, text in feeds_of(papers).items() if name.endswith(".xml")}
    return {name: [node.text for node in fromstring(text).iter(f"{ATOM}id")] for name, text in files.items()}


def test_the_last_added_comes_first_with_all_that_the_list_says() -> None:
    feed = fromstring(feeds_of(BARE)["feed.xml"])
    titles = [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]
    assert titles == ["Paper new", "On x₁ (retracted)"]
    links = (
        '<p><a href="https://arxiv.org/abs/2401.00001">arXiv</a> · '
        '<a href="https://arxiv.org/pdf/2401.00001">PDF</a></p>'
    )
    assert [entry.findtext(f"{ATOM}content") for entry in feed.iter(f"{ATOM}entry")] == [
        links,
        f"<p><strong>{BOOK.say('remarks.retracted')}</strong></p><p>Read <em>it</em>.</p>{links}",
    ]


def test_what_can_be_followed() -> None:
    names = {name.removesuffix(".xml") for name in feeds_of(BARE) if name.endswith(".xml")}
    assert names == {"feed", "themes/shelf", "paths/first", "tags/toys", "authors/ada-lovelace"}
    other = paper("other", "Grace Hopper", tags=("lone",))
    assert "tags/lone.xml" not in feeds_of(library(OLD, NEW, other))


def test_a_page_and_all_its_parts_lead_to_its_feed() -> None:
    papers = library(*(paper(f"p{number}") for number in range(120)))
    led = {page.address: page.feed.address for page in plan_pages(papers, BOOK, DAY).pages if page.feed}
    assert led == {
        "index.md": "feed.xml",
        "themes/shelf.md": "themes/shelf.xml",
        "themes/shelf--2.md": "themes/shelf.xml",
        "authors/ada-lovelace.md": "authors/ada-lovelace.xml",
        "authors/ada-lovelace--2.md": "authors/ada-lovelace.xml",
    }


def test_a_note_that_leads_to_a_paper_leads_there() -> None:
    leading = library(paper("a", note="Before [[b|*that*]]."), paper("b"), site=Site("A list", "Papers.", url=URL))
    for papers, base in ((leading, URL), (replace(leading, site=Site("A list", "Papers.")), "../")):
        assert f'Before <a href=\\"{base}papers/b.html\\">' in feeds_of(papers)["themes/shelf.feed.json"]


def test_addresses_are_relative_until_the_list_has_one() -> None:
    def links(text: str) -> list[str | None]:
        return [link.get("href") for link in fromstring(text).iter(f"{ATOM}link")]

    assert links(feeds_of(BARE)["themes/shelf.xml"])[:3] == [
        "../themes/shelf.xml",
        "../themes/shelf.html",
        "../papers/new.html",
    ]
    assert links(feeds_of(HOSTED)["feed.xml"])[:3] == [f"{URL}feed.xml", f"{URL}index.html", f"{URL}papers/new.html"]


def test_json_feed_says_the_same() -> None:
    files = feeds_of(HOSTED)
    document, feed = json.loads(files["feed.json"]), fromstring(files["feed.xml"])
    assert document["items"][0] == {
        "id": feed.findtext(f"{ATOM}entry/{ATOM}id"),
        "url": f"{URL}papers/new.html",
        "external_url": "https://arxiv.org/abs/2401.00001",
        "title": "Paper new",
        "content_html": feed.findtext(f"{ATOM}entry/{ATOM}content"),
        "summary": "Paper new",
        "date_published": "2026-11-23T00:00:00Z",
        "date_modified": feed.findtext(f"{ATOM}entry/{ATOM}updated"),
        "authors": [{"name": "Ada Lovelace"}, {"name": "José García"}],
        "tags": ["toys"],
    }


@pytest.mark.parametrize("own", [None, "urn:uuid:9c5d3a52-7a0e-4f0c-8a51-3f5f6d1f2b77"])
def test_no_id_changes_with_the_name_the_address_or_a_paper_more(own: str | None) -> None:
    def of(name: str, url: str | None) -> dict[str, list[str | None]]:
        return _ids(replace(BARE, site=Site(name, "Papers.", url=url, id=own)))

    before = of("A list", None)
    assert of("A list", URL) == of("Another", None) == before
    assert len({id_ for ids in before.values() for id_ in ids}) == len(before) + 2
    renamed = replace(NEW, id="newer", aliases=("new",))
    assert _ids(library(OLD, renamed, paths=(PATH,), site=Site("A list", "Papers.", id=own))) == before
    more = _ids(library(OLD, NEW, paper("more", "Someone", added=DAY), site=Site("A list", "Papers.", id=own)))
    assert set(more["feed.xml"]) >= set(before["feed.xml"])


def test_lists_that_say_an_id_are_told_apart() -> None:
    one, other = (_ids(library(OLD, NEW, site=Site("A list", "Papers.", id=own))) for own in ("a", "b"))
    assert not {id_ for ids in one.values() for id_ in ids} & {id_ for ids in other.values() for id_ in ids}


def test_an_id_that_was_made_of_the_name_stays() -> None:
    """As Papershelf 0.1.0 made it: `upgrade` writes the name, or the address, as the list's id."""
    kept = library(OLD, site=Site("Renamed since", "Papers.", id="A list"))
    assert fromstring(feeds_of(kept)["feed.xml"]).findtext(f"{ATOM}entry/{ATOM}id") == (
        "urn:uuid:95de7926-c456-5f91-9a10-61830fc8ddef"
    )


def test_an_entry_was_updated_when_it_last_changed() -> None:
    changed = replace(BARE, changed={"new": datetime.datetime(2026, 11, 25, 9, 30, tzinfo=datetime.UTC)})
    moments = [
        (entry.findtext(f"{ATOM}published"), (entry.findtext(f"{ATOM}updated") or "")[:19])
        for entry in fromstring(feeds_of(changed)["feed.xml"]).iter(f"{ATOM}entry")
    ]
    assert moments == [
        ("2026-11-23T00:00:00Z", "2026-11-25T09:30:00"),
        ("2026-01-02T00:00:00Z", "2026-01-02T00:00:00"),
    ]


HOSTILE = "]]> <script>alert(1)</script> & \"quoted\" 'single' \x00\x1b[31m \u202e * _ ` {{ x }}"


@pytest.mark.parametrize("url", [None, URL])
def test_feeds_are_valid_whatever_entries_say(url: str | None) -> None:
    papers = [
        paper(
            f"p{number}",
            HOSTILE,
            "Ada Lovelace",
            title=f"{HOSTILE} {number}",
            abstract=f"{HOSTILE} $x < y$",
            note=f"*{HOSTILE}* [link](https://example.org/?a=b&c=d)",
            tags=("tag",),
            language="ar" if number % 2 else None,
            added=DAY,
            status=Status.WITHDRAWN if number % 3 else None,
            status_note=HOSTILE,
        )
        for number in range(60)
    ]
    files = feeds_of(library(*papers, site=Site(HOSTILE, HOSTILE, url=url, curators=(HOSTILE,))))
    assert len(files) > 6
    for name, text in files.items():
        assert (json_faults if name.endswith(".json") else atom_faults)(text, url and f"{url}{name}") == []


def test_a_reader_of_feeds_finds_everything() -> None:
    read = feedparser.parse(feeds_of(HOSTED)["themes/shelf.xml"].encode())
    assert not read.bozo
    assert (read.feed.title, read.feed.author) == ("A list: The shelf", "Cu Rator")
    assert [(entry.title, entry.link) for entry in read.entries] == [
        ("Paper new", f"{URL}papers/new.html"),
        ("On x₁ (retracted)", f"{URL}papers/old.html"),
    ]
    assert [tag.term for tag in read.entries[0].tags] == ["toys"]
    assert "<em>it</em>" in read.entries[1].content[0].value


def test_a_feed_of_nothing_is_still_a_feed() -> None:
    files = feeds_of(library())
    assert fromstring(files["feed.xml"]).findtext(f"{ATOM}updated") == "1970-01-01T00:00:00Z"
    assert json_faults(files["feed.json"], None) == atom_faults(files["feed.xml"], None) == []


ISSUES = (
    Digest("2026-11-23-shelf", theme="shelf", added=("new",)),
    Digest("2026-11-23", words=Note("*One* is [[new]]."), added=("new",), news=(News("old", Turn.RETRACTED),),
           reread=Reread("old", "first")),
)  # fmt: skip


def _issues(papers: Library) -> Mapping[str, str]:
    return feeds_of(replace(papers, digests=ISSUES))


def test_the_issues_of_the_digest_can_be_followed() -> None:
    files = _issues(HOSTED)
    read = feedparser.parse(files["digests/index.xml"].encode())
    assert not read.bozo
    assert (read.feed.title, read.feed.link) == ("A list: Digests", f"{URL}digests/index.html")
    assert [(entry.title, entry.link, entry.published) for entry in read.entries] == [
        ("The shelf, digest of 23 November 2026", f"{URL}digests/2026-11-23-shelf.html", "2026-11-23T00:00:00Z"),
        ("Digest of 23 November 2026", f"{URL}digests/2026-11-23.html", "2026-11-23T00:00:00Z"),
    ]
    whole = read.entries[1].content[0].value
    page = f'<a href="{URL}papers/new.html">Paper new</a>'
    assert whole.startswith(
        f"<p><em>One</em> is {page}.</p><h2>New on the list</h2><p><strong>{page}</strong><br />Ada"
    )
    for part in (
        "What has become of papers",
        "2024 · retracted",
        "Read <em>it</em>.",
        "To read again",
        "short",
    ):
        assert part in whole


@pytest.mark.parametrize("papers", [BARE, HOSTED], ids=["without an address", "with one"])
def test_the_feed_of_the_digest_is_valid(papers: Library) -> None:
    url = papers.site.url
    files = {name: text for name, text in _issues(papers).items() if name.startswith("digests/")}
    assert set(files) == {"digests/index.xml", "digests/index.feed.json"}
    for name, text in files.items():
        assert (json_faults if name.endswith(".json") else atom_faults)(text, url and f"{url}{name}") == []


def test_an_issue_is_known_by_the_same_id_for_good() -> None:
    before = _ids(replace(BARE, digests=ISSUES))["digests/index.xml"]
    moved = replace(BARE, site=Site("Another", "Papers.", url=URL), digests=ISSUES)
    assert len(set(before)) == 3
    assert _ids(moved)["digests/index.xml"] == before
    later = replace(BARE, digests=(Digest("2026-11-30", added=("old",)), *ISSUES))
    assert set(_ids(later)["digests/index.xml"]) > set(before)


def test_the_pages_of_the_digest_and_the_page_to_subscribe_lead_to_its_feed() -> None:
    pages = plan_pages(replace(BARE, digests=ISSUES), BOOK, DAY).pages
    led = {page.address for page in pages if page.feed and page.feed.address == "digests/index.xml"}
    assert led == {"digests/index.md", "digests/2026-11-23.md", "digests/2026-11-23-shelf.md", "subscribe.md"}
    assert not any("digests/" in page.feed.address for page in plan_pages(BARE, BOOK, DAY).pages if page.feed)
