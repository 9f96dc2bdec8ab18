"""What a page may load, every page says itself."""

import re
from pathlib import Path

from generator.facts.policy import IN_PAGES

_SAID = re.compile(r'<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def test_every_page_has_the_policy_before_it_loads_anything(site: Path) -> None:
    pages = {path: path.read_text("utf-8") for path in site.rglob("*.html")}
    assert len(pages) > 50
    for path, html in pages.items():
        said = _SAID.findall(html.replace("&#39;", "'"))
        assert said == [IN_PAGES], path
