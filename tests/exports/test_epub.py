"""The list as a book: what is in it, that it is sound, and that nothing in it is markup but ours."""

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest

from generator.exports.epub import epub
from generator.look import Licence, Look
from generator.model import Library, Links, Relation, RelationKind, Site, Status, Theme
from generator.text.prose import Note, Prose
from generator.words.reader import read_book
from tests.conftest import TEMPLATES
from tests.exports.hostile import HOSTILE, hostile_library
from tests.lists import BOOK, THEME, library, paper, theme

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"


def _files(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def _pages(packed: bytes) -> dict[str, ET.Element]:
    """Return the pages of a book by their names; that they can be read shows that they are well-formed."""
    return {
        name.removeprefix("EPUB/"): ET.fromstring(content)
        for name, content in _files(packed).items()
        if name.endswith(".xhtml")
    }


def test_the_first_file_says_what_it_is() -> None:
    """EPUB 3.3, section 4.2.1: uncompressed and first, so that it stands at a fixed place."""
    packed = epub(library(paper("a")), BOOK)
    assert packed[30:58] == b"mimetypeapplication/epub+zip"
    assert epub(library(paper("a")), BOOK) == packed


def test_every_link_and_every_file_is_there(sample: Library) -> None:
    packed = epub(sample, BOOK)
    pages = _pages(packed)
    ids = {name: {one.get("id") for one in page.iter()} for name, page in pages.items()}
    for name, page in pages.items():
        links = [one.get("href", "") for one in page.iter(f"{XHTML}a")]
        for target, _, part in (link.partition("#") for link in links if "://" not in link and ":" not in link):
            assert target in pages, f"{name} leads to {target}"
            assert not part or part in ids[target], f"{name} leads to {target}#{part}"
    package = ET.fromstring(_files(packed)["EPUB/package.opf"])
    listed = {one.get("href") for one in package.iter(f"{OPF}item")}
    assert listed == {name.removeprefix("EPUB/") for name in _files(packed) if name.startswith("EPUB/")} - {
        "package.opf"
    }
    assert {f"paper-{one.id}" for one in sample.papers} <= set().union(*ids.values())


def test_a_note_leads_to_the_papers_that_it_names() -> None:
    note = Note("As in [[b]].").naming({"b": "Paper b"})
    page = _pages(epub(library(paper("a", note=note), paper("b")), BOOK))["theme-shelf.xhtml"]
    assert [link.text for link in page.iter(f"{XHTML}a") if link.get("href") == "theme-shelf.xhtml#paper-b"] == [
        "Paper b"
    ]


def test_what_holds_formulas_says_so() -> None:
    side = theme("side", "Side", "For guests.")
    listed = library(paper("a", title="On $x^2$"), paper("b", themes=("side",)), themes=(THEME, side))
    package = ET.fromstring(_files(epub(listed, BOOK))["EPUB/package.opf"])
    properties = {one.get("href"): one.get("properties") for one in package.iter(f"{OPF}item")}
    assert properties["theme-shelf.xhtml"] == "mathml"
    assert properties["theme-side.xhtml"] is None
    assert properties["nav.xhtml"] == "nav mathml"
    page = _pages(epub(listed, BOOK))["theme-shelf.xhtml"]
    assert page.find(".//{http://www.w3.org/1998/Math/MathML}msup") is not None


def test_it_says_what_it_is_and_in_which_languages() -> None:
    about = Site("قائمة", "أوراق.", url="https://example.org/", language="ar", curators=("Ada",),
                 look=Look(licence=Licence("CC0", "https://cc.org/0")))  # fmt: skip
    german = paper("b", title="Über das Lesen", language="de", status=Status.RETRACTED)
    packed = epub(library(paper("a"), german, site=about), read_book(TEMPLATES / "words", "ar"))
    package = ET.fromstring(_files(packed)["EPUB/package.opf"])
    said = {name: [one.text for one in package.iter(DC + name)] for name in ("title", "language", "creator", "rights")}
    assert said == {
        "title": ["قائمة"],
        "language": ["ar", "de"],
        "creator": ["Ada"],
        "rights": ["CC0, https://cc.org/0"],
    }
    assert next(package.iter(f"{OPF}spine")).get("page-progression-direction") == "rtl"
    page = _pages(packed)["theme-shelf.xhtml"]
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert [one.get("dir") for one in page.iter(f"{XHTML}span") if one.get("lang") == "de"] == ["ltr"]


def test_its_identity_stays_when_papers_come() -> None:
    def identity(listed: Library) -> str | None:
        return ET.fromstring(_files(epub(listed, BOOK))["EPUB/package.opf"]).findtext(f".//{DC}identifier")

    assert identity(library(paper("a"))) == identity(library(paper("a"), paper("b")))


def test_hostile_text_stays_text() -> None:
    packed = epub(hostile_library(), BOOK)
    allowed = {
        "html", "head", "meta", "title", "link", "body", "section", "article", "nav", "h1", "h2", "h3", "p", "a", "ol",
        "ul", "li", "div", "span", "bdi", "time", "strong", "em", "code",
    }  # fmt: skip
    for name, page in _pages(packed).items():
        assert {one.tag.removeprefix(XHTML) for one in page.iter()} <= allowed, name
        hrefs = [one.get("href", "") for one in page.iter(f"{XHTML}a")]
        assert not [href for href in hrefs if href.partition(":")[0].lower() in ("javascript", "data", "vbscript")]
    shown = "".join(_pages(packed)["theme-shelf.xhtml"].itertext())
    assert HOSTILE in shown


@pytest.mark.parametrize(
    "listed", [library(), library(paper("1", links=Links(code="https://github.com/a/b")))], ids=["nothing", "a number"]
)
def test_a_list_of_nothing_and_one_of_a_number_are_books(listed: Library) -> None:
    assert "title.xhtml" in _pages(epub(listed, BOOK))


ASKING = Theme(
    "shelf", "The shelf", Prose("All there is."), question=Prose("Who judges?"), start="b", state=Note("As [[a]] says.")
)
EXTENDS = (Relation("b", RelationKind.EXTENDS, Prose("It goes on.")),)


def test_a_theme_says_what_it_asks_and_a_paper_how_it_stands_to_others() -> None:
    packed = epub(library(paper("a", relations=EXTENDS), paper("b"), themes=(ASKING,)), BOOK)
    page = _pages(packed)["theme-shelf.xhtml"]
    shown = " ".join("".join(page.itertext()).split())
    for part in ("Who judges?", "Start with Paper b", "Extends: Paper b", "Extended by: Paper a", "It goes on."):
        assert part in shown


def test_the_lists_own_pages_stand_in_it_with_their_pictures(sample: Library) -> None:
    packed = epub(sample, BOOK)
    page = _pages(packed)["page-about.xhtml"]
    links = {one.get("href") for one in page.iter(f"{XHTML}a")}
    assert links >= {
        f"theme-{sample.papers_by_id['brisk'].shelf}.xhtml#paper-brisk",
        "page-glossary.xhtml#page-glossary--words",
    }
    assert [one.get("src") for one in page.iter(f"{XHTML}img")] == ["images/circles.svg"]
    assert _files(packed)["EPUB/images/circles.svg"] == sample.assets["circles.svg"]
    assert b'href="images/circles.svg" media-type="image/svg+xml"' in _files(packed)["EPUB/package.opf"]
    assert page.findtext(f".//{XHTML}pre/{XHTML}code") == "for paper in list:\n\n    read(paper)   # <slowly>"
