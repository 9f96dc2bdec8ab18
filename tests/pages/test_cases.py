"""Content in, Markdown out: one file of tests/cases/pages/ per kind of page, and per trap.

`pytest --update-cases` writes what comes out into the files; read the difference before you commit it.
"""

import datetime
from pathlib import Path

import pytest

from generator.content.reader import read_library
from generator.pages.document import Document
from generator.pages.head import metadata
from generator.pages.page import Page
from generator.pages.plan import plan_pages
from generator.pages.render import Renderer, renderer
from tests.cases import lay_out, read_case, write_case
from tests.conftest import ROOT, TEMPLATES
from tests.lists import BOOK, SITE

TODAY = datetime.date(2026, 11, 23)
CASES = sorted((ROOT / "tests" / "cases" / "pages").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_pages_come_out_as_expected(path: Path, toy_content: Path, request: pytest.FixtureRequest) -> None:
    case = read_case(path)
    lay_out(case.get("content", {}), toy_content)
    render = renderer(TEMPLATES / "pages", BOOK)
    pages = {str(page.address): page for page in plan_pages(read_library(toy_content), BOOK, TODAY).pages}
    found = {uri: _file(pages[uri], render) for uri in case["expected"]}
    if request.config.getoption("--update-cases"):
        write_case(path, {**case, "expected": found})
    assert found == case["expected"]


def _file(page: Page, render: Renderer) -> str:
    text = render(page)
    return Document(metadata(page, SITE, BOOK), text).source if page.is_markdown else text
