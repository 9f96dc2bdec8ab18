"""What a list's site.yml says of its look is what its website shows, from every engine."""

import json
from pathlib import Path

import pytest

from generator.cli import run
from generator.facts.colours import LEAST_CONTRAST, OURS, READ_ON, VARIABLES
from generator.look import Colours, Font, Fonts, Palette
from generator.site.look import look_rules
from generator.text.contrast import contrast
from tests.conftest import ROOT

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="#0b5e4f"/></svg>\n'
SITE = """
license: CC-BY-4.0
logo: logo.svg
colours:
  light: {accent: "#0B5E4F"}
  dark: {accent: "#7fd1bd", background: "#101010"}
fonts:
  text: {family: Own Serif, regular: own.woff2, italic: own-italic.woff2}
  code: {family: Courier New}
footer:
  - text: Kept by <the group>
  - {text: Imprint, url: https://example.org/imprint}
navigation: [themes, find_by]
without: [marks, compare, timeline, contribute]
"""


def dress(content: Path) -> Path:
    """Give a list a look of its own, and return it."""
    site = content / "site.yml"
    site.write_text(site.read_text("utf-8") + SITE, "utf-8")
    (content / "assets").mkdir()
    (content / "assets" / "logo.svg").write_text(LOGO, "utf-8")
    for name in ("own.woff2", "own-italic.woff2"):
        (content / "assets" / name).write_text("", "utf-8")
    return content


@pytest.fixture
def content(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The toy list with a look of its own, and the folder above it as the current one."""
    monkeypatch.chdir(toy_content.parent)
    return dress(toy_content)


@pytest.mark.slow
@pytest.mark.usefixtures("content")
@pytest.mark.parametrize("engine", ["jinja2", "mkdocs", "properdocs", "zensical"])
def test_the_website_shows_it(engine: str) -> None:
    assert run(["check"]) == 0
    assert run(["build", "--engine", engine]) == 0
    site = Path("site")
    home, paper = ((site / name).read_text("utf-8") for name in ("index.html", "papers/full.html"))
    assert '<img class="ps-logo" src="assets/list/logo.svg" alt="" height="28">' in home
    assert '<img class="ps-logo" src="../assets/list/logo.svg"' in paper
    assert "<p>Kept by &lt;the group&gt;</p>" in home
    assert '<p><a href="https://example.org/imprint">Imprint</a></p>' in home
    licence = "https://creativecommons.org/licenses/by/4.0/"
    assert f'<a rel="license" href="{licence}">What this list says may be used under CC BY 4.0.</a>' in paper
    assert {path.name for path in (site / "assets/list").iterdir()} == {"logo.svg", "own.woff2", "own-italic.woff2"}
    sheet = (site / "assets/styles/site.css").read_text("utf-8")
    assert ":root{--ps-accent:#0b5e4f;}" in sheet
    assert 'url("../list/own-italic.woff2")' in sheet


@pytest.mark.slow
@pytest.mark.usefixtures("content")
def test_feeds_and_exports_say_the_licence() -> None:
    assert run(["build"]) == 0
    licence = {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"}
    assert json.loads(Path("site/papers.json").read_text("utf-8"))["license"] == licence
    assert json.loads(Path("site/feed.json").read_text("utf-8"))["_license"] == licence
    feed = Path("site/feed.xml").read_text("utf-8")
    assert f'<link rel="license" href="{licence["url"]}" />' in feed
    assert "<rights>CC BY 4.0</rights>" in feed
    assert f"under [CC BY 4.0]({licence['url']})" in Path("site/llms.txt").read_text("utf-8")
    assert Path("site/papers.bib").read_text("utf-8").startswith("% What this list says may be used under CC BY 4.0")


@pytest.mark.slow
@pytest.mark.usefixtures("content")
def test_what_it_does_without_is_nowhere_and_leads_nowhere() -> None:
    assert run(["build"]) == 0
    site = Path("site")
    gone = ("marks.html", "compare.html", "timeline.html", "contribute.html")
    assert not [name for name in gone if (site / name).exists()]
    assert not [
        (path.name, name) for path in site.rglob("*.html") for name in gone if f'{name}"' in path.read_text("utf-8")
    ]
    assert not (site / "assets/data/contribute.js").exists()
    home = (site / "index.html").read_text("utf-8")
    assert 'data-without="compare contribute marks timeline"' in home


@pytest.mark.slow
@pytest.mark.usefixtures("content")
def test_the_navigation_begins_as_it_says() -> None:
    assert run(["build"]) == 0
    home = Path("site/index.html").read_text("utf-8")
    headings = [part.partition("</h2>")[0] for part in home.partition('id="contents"')[2].split("<h2>")[1:]]
    assert headings == ["Themes", "Find by", "The list", "Reading paths"]


def test_without_a_look_there_is_no_rule() -> None:
    assert look_rules(Colours(), Fonts()) == ""


def test_rules_overrule_ours_in_each_scheme_alone() -> None:
    rules = look_rules(Colours(Palette(text="#000000"), Palette(line="#333333")), Fonts(code=Font("Own Mono")))
    assert rules == (
        ":root{--ps-fg:#000000;}"
        '@media (prefers-color-scheme: dark){:root:not([data-scheme="light"]){--ps-line:#333333;}}'
        ':root[data-scheme="dark"]{--ps-line:#333333;}'
        ':root{--ps-mono:"Own Mono",ui-monospace, monospace;}'
    )


def test_the_table_of_colours_is_what_the_style_sheet_has() -> None:
    sheet = (ROOT / "site_templates/assets/styles/colours.css").read_text("utf-8")
    assert set(VARIABLES) == set(OURS["light"]) == set(OURS["dark"])
    for scheme, times in (("light", 1), ("dark", 2)):
        for name, colour in OURS[scheme].items():
            assert sheet.count(f"{VARIABLES[name]}: {colour};") == times


def test_our_colours_are_read_on_each_other() -> None:
    for colours in OURS.values():
        for text, grounds in READ_ON.items():
            assert min(contrast(colours[text], colours[ground]) for ground in grounds) >= LEAST_CONTRAST
