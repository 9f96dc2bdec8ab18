"""What pages tell in JSON-LD: only words of schema.org, each where schema.org has it.

`schema_org.json` holds the types that are used and those above them, with their properties, as the package schema-dts
2.1.0 has them.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from generator.exports.json_ld import Subject, json_ld
from generator.facts import kinds
from generator.look import Licence, Look
from generator.model import Author, Links, Paper, PaperKind, Site, Status
from generator.text.venues import VenueKind, read
from tests.conftest import ROOT
from tests.lists import paper

URL = "https://lists.example.org/a/"
SITE = Site(
    "A list", "Papers.", url=URL, curators=("Cu Rator",), look=Look(Licence("CC BY 4.0", "https://example.org/by"))
)
VOCABULARY: dict[str, dict[str, list[str]]] = json.loads(
    (ROOT / "tests" / "exports" / "schema_org.json").read_text("utf-8")
)
_ANNOTATIONS = {"query-input"}
"""schema.org/docs/actions.html: a property of an action with "-input" says what it takes."""


def _properties(type_: str) -> set[str]:
    known = VOCABULARY[type_]
    return set(known["properties"]).union(*(_properties(above) for above in known["above"]))


def _faults(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from _faults(item, path)
    elif isinstance(value, dict):
        type_ = value.get("@type")
        if type_ and type_ not in VOCABULARY:
            yield f"{path}: {type_} is no type"
            return
        allowed = _properties(type_ or "Thing") | {"@type", "@id"} | _ANNOTATIONS
        yield from (f"{path}: {type_} has no {name}" for name in value.keys() - allowed)
        for name, inner in value.items():
            yield from _faults(inner, f"{path}.{name}")
    elif value in ("", None):
        yield f"{path} is empty"


def _graph(subject: Subject, site: Site = SITE) -> list[dict[str, Any]]:
    document = json.loads(json_ld(subject, site, "en"))
    assert document.keys() == {"@context", "@graph"}
    assert list(_faults(document["@graph"])) == []
    graph: list[dict[str, Any]] = document["@graph"]
    return graph


def _of(work: Paper) -> dict[str, Any]:
    return _graph(Subject("papers/a.html", "A", "What.", [("A list", "index.html")], work))[1]


FULL: dict[str, Any] = {
    "venue": read("Trends 2024", volume="9", issue="7", pages="13-80"),
    "editors": (Author("Grace Hopper"),),
    "publisher": "MIT Press",
    "institution": "ETH Zurich",
    "isbn": "978-0-262-04630-5",
    "edition": "2nd",
    "version": "1.2.0",
    "number": "TR-7",
    "type": "PhD thesis",
    "tags": ("toys",),
    "abstract": "About $x$.",
    "status": Status.RETRACTED,
    "language": "ar",
    "links": Links("2401.00001", "10.1000/182", code="https://example.org/code", project="https://example.org/p"),
}


@pytest.mark.parametrize("kind", list(PaperKind))
def test_every_kind_of_work_is_told_in_words_of_schema_org(kind: PaperKind) -> None:
    work = _of(paper("a", "Ada Lovelace", "Gemini Team", kind=kind, **FULL))
    assert work["@id"] == "https://doi.org/10.1000/182"
    assert work["author"] == [{"@type": "Person", "name": "Ada Lovelace"}, {"name": "Gemini Team"}]
    if kind is not PaperKind.PAPER:
        assert work["@type"] == kinds.TYPES[kind.value]["schema.org"]


@pytest.mark.parametrize("kind", [*VenueKind, None])
def test_every_kind_of_venue_is_told_in_words_of_schema_org(kind: VenueKind | None) -> None:
    venue = read("Trends", kind=kind, year=2024, volume="9", issue="7", pages="13-80")
    assert _of(paper("a", **{**FULL, "venue": venue}))["@type"] in ("ScholarlyArticle", "CreativeWork")


def test_an_article_stands_in_an_issue_of_a_volume_of_a_journal() -> None:
    venue = read("Nature", kind=VenueKind.JOURNAL, volume="9", issue="7", pages="13-80")
    work = _of(paper("a", venue=venue))
    assert work["pagination"] == "13-80"
    assert work["isPartOf"] == {
        "@type": "PublicationIssue",
        "issueNumber": "7",
        "isPartOf": {
            "@type": "PublicationVolume",
            "volumeNumber": "9",
            "isPartOf": {"@type": "Periodical", "name": "Nature"},
        },
    }


def test_a_paper_stands_below_its_shelf() -> None:
    trail = [("A list", "index.html"), ("The shelf", "themes/shelf.html")]
    page, _ = _graph(Subject("papers/a.html", "A", "What.", trail, paper("a"), modified="2026-11-23"))
    assert page["@type"] == "WebPage"
    assert page["mainEntity"] == {"@id": "https://arxiv.org/abs/2401.00001"}
    assert page["dateModified"] == "2026-11-23"
    assert [(item["name"], item["item"]) for item in page["breadcrumb"]["itemListElement"]] == [
        ("A list", f"{URL}index.html"),
        ("The shelf", f"{URL}themes/shelf.html"),
        ("A", f"{URL}papers/a.html"),
    ]


def test_a_list_names_its_papers_in_order() -> None:
    trail = [("A list", "index.html")]
    (page,) = _graph(
        Subject("themes/shelf.html", "The shelf", "All.", trail, papers=["papers/b.html", "papers/a.html"])
    )
    assert page["@type"] == "CollectionPage"
    items = page["mainEntity"]["itemListElement"]
    assert [(item["position"], item["url"]) for item in items] == [
        (1, f"{URL}papers/b.html"),
        (2, f"{URL}papers/a.html"),
    ]


def test_the_first_page_is_the_whole_collection() -> None:
    page, website, collection = _graph(
        Subject("index.html", "A list", "Papers.", [], parts=["themes/shelf.html"], count=0)
    )
    assert page["mainEntity"] == {"@id": collection["@id"]}
    assert (page["url"], website["url"]) == (URL, URL)
    assert website["potentialAction"]["target"]["urlTemplate"] == f"{URL}browse.html?q={{query}}"
    assert (collection["collectionSize"], collection["license"]) == (0, "https://example.org/by")


def test_without_an_address_everything_is_told_from_the_page() -> None:
    bare = Site("A list", "Papers.")
    page, _ = _graph(Subject("papers/a.html", "A", "What.", [("A list", "index.html")], paper("a")), bare)
    assert (page["@id"], page["isPartOf"]["@id"]) == ("../papers/a.html", "../index.html#website")
    assert "potentialAction" not in _graph(Subject("index.html", "A list", "Papers.", []), bare)[1]


def test_texts_are_texts() -> None:
    hostile = '</script><script>alert(1)</script>\x00\u202e "}]'
    work = _of(paper("a", hostile, title=hostile, abstract=hostile, tags=(hostile,)))
    assert work["name"] == '</script><script>alert(1)</script> "}]'


def test_the_net_has_no_holes() -> None:
    assert list(_faults([{"@type": "Boook"}, {"@type": "Book", "isbm": 1, "author": [{"name": ""}]}])) == [
        ": Boook is no type",
        ": Book has no isbm",
        ".author.name is empty",
    ]
