"""The joined style sheets are their sources, which are not shipped beside them."""

from pathlib import Path

import pytest

from generator.site.styles import BROWSE, BROWSE_SOURCES, SOURCES, STYLE_SHEET, with_style_sheet
from tests.conftest import ROOT


def _assets() -> dict[str, bytes]:
    names = (*SOURCES, *BROWSE_SOURCES, "assets/styles/compare.css", "assets/favicon.svg")
    return {name: (ROOT / "site_templates" / name).read_bytes() for name in names}


@pytest.mark.parametrize(("joined", "sources"), [(STYLE_SHEET, SOURCES), (BROWSE, BROWSE_SOURCES)])
def test_every_rule_is_in_it(joined: str, sources: tuple[str, ...]) -> None:
    sheet = with_style_sheet(_assets())[joined].decode()
    assert sheet.count("{") == sum((ROOT / "site_templates" / name).read_text("utf-8").count("{") for name in sources)


def test_of_the_comments_only_a_licence_is_in_it() -> None:
    sheet = with_style_sheet(_assets())[STYLE_SHEET].decode()
    assert sheet.startswith("/*! From Material for MkDocs")
    assert sheet.count("/*") == 1
    assert sheet.index("--md-") < sheet.index("--ps-bg") < sheet.index("@page")


def test_other_assets_are_kept() -> None:
    made = with_style_sheet(_assets())
    assert set(made) == {STYLE_SHEET, BROWSE, "assets/styles/compare.css", "assets/favicon.svg"}
    assert made["assets/favicon.svg"] == _assets()["assets/favicon.svg"]
    assert b"/*" not in made["assets/styles/compare.css"]


def test_every_page_loads_it_and_no_sheet_of_an_engine(site: Path) -> None:
    assert all("assets/styles/site.css" in page.read_text("utf-8") for page in site.glob("*.html"))
    sheets = {path.relative_to(site).as_posix() for path in site.rglob("*.css")}
    assert sheets == {
        STYLE_SHEET,
        *(f"assets/styles/{kind}.css" for kind in ("browse", "changes", "compare", "contribute")),
    }
