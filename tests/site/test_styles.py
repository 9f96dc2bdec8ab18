"""The one style sheet is its sources, and they are not shipped beside it."""

from pathlib import Path

from generator.site.styles import SOURCES, STYLE_SHEET, with_style_sheet
from tests.conftest import ROOT


def _assets() -> dict[str, bytes]:
    return {name: (ROOT / "site_templates" / name).read_bytes() for name in SOURCES} | {"assets/favicon.svg": b"<svg/>"}


def test_every_rule_is_in_it_and_no_comment() -> None:
    sheet = with_style_sheet(_assets())[STYLE_SHEET].decode()
    sources = "".join(content.decode() for name, content in _assets().items() if name.endswith(".css"))
    assert sheet.count("{") == sources.count("{")
    assert "/*" not in sheet
    assert sheet.index("--ps-bg") < sheet.index("@media print")


def test_other_assets_are_kept() -> None:
    assert set(with_style_sheet(_assets())) == {STYLE_SHEET, "assets/favicon.svg"}


def test_every_page_loads_it(site: Path) -> None:
    assert all("assets/styles/site.css" in page.read_text("utf-8") for page in site.glob("*.html"))
    assert not (site / "assets" / "styles" / "colours.css").exists()
