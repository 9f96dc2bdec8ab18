"""The one style sheet is its sources, and they are not shipped beside it."""

from pathlib import Path

from generator.site.styles import SOURCES, STYLE_SHEET, with_style_sheet
from tests.conftest import ROOT


def _assets() -> dict[str, bytes]:
    names = (*SOURCES, "assets/styles/browse.css", "assets/favicon.svg")
    return {name: (ROOT / "site_templates" / name).read_bytes() for name in names}


def test_every_rule_is_in_it_and_of_the_comments_only_a_licence() -> None:
    sheet = with_style_sheet(_assets())[STYLE_SHEET].decode()
    assert sheet.count("{") == sum((ROOT / "site_templates" / name).read_text("utf-8").count("{") for name in SOURCES)
    assert sheet.startswith("/*! From Material for MkDocs")
    assert sheet.count("/*") == 1
    assert sheet.index("--md-") < sheet.index("--ps-bg") < sheet.index("@page")


def test_other_assets_are_kept() -> None:
    made = with_style_sheet(_assets())
    assert set(made) == {STYLE_SHEET, "assets/styles/browse.css", "assets/favicon.svg"}
    assert made["assets/favicon.svg"] == _assets()["assets/favicon.svg"]
    assert b"/*" not in made["assets/styles/browse.css"]


def test_every_page_loads_it_and_no_sheet_of_an_engine(site: Path) -> None:
    assert all("assets/styles/site.css" in page.read_text("utf-8") for page in site.glob("*.html"))
    sheets = {path.relative_to(site).as_posix() for path in site.rglob("*.css")}
    assert sheets == {
        STYLE_SHEET,
        *(f"assets/styles/{kind}.css" for kind in ("browse", "changes", "compare", "contribute")),
    }
