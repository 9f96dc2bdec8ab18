"""Lists that the installed program starts, in another language or of other works, from nothing to what is found."""

from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, expect

from tests.test_installed import Command, command, programs, wheel

__all__ = ["command", "programs", "wheel"]
"""Fixtures, which are found by their names."""

pytestmark = pytest.mark.slow

ARABIC = """\
title: تعلّم الروبوتات المشي على الرمال
authors: [ليلى المثال]
published: 2024
themes: [a]
links: {doi: 10.1000/1}
"""
BOOK = """\
title: Walking Machines
kind: book
authors: [Ada Example]
published: 2021
publisher: Example Press
isbn: 978-0-262-04630-5
themes: [a]
links: {project: "https://example.org/book"}
"""
TALK = """\
title: How legs take turns
kind: talk
authors: [Bo Sample]
published: 2022-05
venue: Summer School on Walking 2022
themes: [a]
links: {project: "https://example.org/talk"}
"""


class _Case(NamedTuple):
    language: str
    direction: str
    entries: dict[str, str]
    query: str
    title: str
    """Of the paper that comes first."""


CASES = (
    _Case("ar", "rtl", {"walking": ARABIC}, "الرمال", "تعلّم الروبوتات المشي على الرمال"),
    _Case("en", "ltr", {"machines": BOOK, "turns": TALK}, "legs turns", "How legs take turns"),
)


@pytest.mark.parametrize("case", CASES, ids=["Arabic", "only a book and a talk"])
def test_a_list_is_started_built_opened_and_searched(
    browser: Browser, command: Command, tmp_path: Path, case: _Case
) -> None:
    words = ("--name", "A shelf", "--language", case.language, "--theme", "a: First")
    assert command("papershelf", "init", "shelf", *words).returncode == 0
    papers = tmp_path / "shelf" / "content" / "papers"
    for example in papers.iterdir():
        example.unlink()
    for name, entry in case.entries.items():
        (papers / f"{name}.yml").write_text(entry, "utf-8")
    assert command("papershelf", "format", folder="shelf").returncode == 0
    done = command("papershelf", "check", "--strict", folder="shelf")
    assert (done.returncode, done.stderr) == (0, "")
    done = command("papershelf", "build", "--strict", folder="shelf")
    assert done.returncode == 0, done.stderr
    page = browser.new_page()
    page.goto((tmp_path / "shelf" / "site" / "index.html").as_uri())
    assert page.locator("html").get_attribute("dir") == case.direction
    page.get_by_role("combobox").fill(case.query)
    expect(page.get_by_role("option").first).to_contain_text(case.title)
    page.get_by_role("option").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(case.title)
    page.close()
