"""What browsers are told to keep of a site, and how it is installed."""

import json
import re
from pathlib import Path

import pytest

from generator.look import Colours, Feature, Look, Palette
from generator.model import Site
from generator.site import offline
from generator.site.generate import generate
from generator.site.offline import manifest, reader_in, service_worker, sizes_in
from generator.site.stages import Stages
from tests.conftest import TEMPLATES
from tests.lists import BOOK, library, paper
from tests.scripts.test_files import DAY

SITE = Site("A list", "Papers.")
FILES = {
    "404.html": 10, "index.html": 10, "browse.html": 10, "papers/a.html": 10, "themes/shelf.html": 10,
    "years/2024.html": 10, "assets/styles/site.css": 10, "assets/programs/reading.js": 10,
    "assets/search/index.js": 20, "assets/data/rows.js": 10, "papers.bib": 10, "papers.zip": 10, "feed.xml": 10,
    "site.webmanifest": 10,
}  # fmt: skip
SHELL = ["assets/programs/reading.js", "assets/styles/site.css", "site.webmanifest"]
PAGES = [
    "index.html",
    "browse.html",
    "assets/data/rows.js",
    "themes/shelf.html",
    "papers/a.html",
    "404.html",
    "years/2024.html",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, size in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"x" * size)
    return tmp_path


def _kept(folder: Path, site: Site = SITE) -> tuple[str, list[str]]:
    written = service_worker(sizes_in(folder), reader_in(folder), b"program()", site).decode()
    found = re.fullmatch(r'\(globalThis\.papershelf\?\?=\{\}\)\["kept"\]=(.*);\nprogram\(\)', written)
    assert found
    said = json.loads(found[1])
    return said["version"], said["files"]


def test_the_shell_comes_first_then_the_search_then_pages(folder: Path) -> None:
    _, files = _kept(folder)
    assert files == [*SHELL, "assets/search/index.js", *PAGES]


def test_no_more_is_kept_than_fits(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(offline, "MOST", 80)
    assert _kept(folder)[1] == [*SHELL, "assets/search/index.js", *PAGES[:3]]
    monkeypatch.setattr(offline, "MOST", 39)  # half of the search would find half
    assert _kept(folder)[1] == SHELL


def test_it_is_another_one_whenever_something_that_is_kept_is(folder: Path) -> None:
    before = _kept(folder)
    (folder / "papers.bib").write_text("another")
    assert _kept(folder) == before
    (folder / "papers" / "a.html").write_text("another")
    assert _kept(folder)[0] != before[0]
    assert _kept(folder)[1] == before[1]


def test_a_list_that_does_without_has_one_that_clears_up(folder: Path) -> None:
    assert _kept(folder, Site("A list", "Papers.", look=Look(without=frozenset({Feature.OFFLINE})))) == ("", [])


def test_the_manifest_names_what_is_there() -> None:
    look = Look(colours=Colours(light=Palette(background="#ffffff")))
    site = Site('قائمة "أوراق"', "Papers.", language="ar", look=look)
    files: dict[str, bytes] = {}
    generate(library(paper("a"), site=site), BOOK, TEMPLATES, DAY, Stages(files.update))
    said = json.loads(files["site.webmanifest"])
    assert (said["name"], said["lang"], said["dir"]) == ('قائمة "أوراق"', "ar", "rtl")
    assert said["background_color"] == "#ffffff"
    assert {icon["src"] for icon in said["icons"]} <= set(files)
    assert json.loads(manifest(SITE))["scope"] == "./"
    without = Site("A list", "Papers.", look=Look(without=frozenset({Feature.OFFLINE})))
    tree = generate(library(paper("a"), site=without), BOOK, TEMPLATES, DAY, Stages(lambda _: None))
    assert "site.webmanifest" not in tree.files
