r"""One title, four spellings: MathML on the page, Unicode where only text can stand, TeX in BibTeX, ASCII in addresses.

No dollar sign, backslash or brace may stand where TeX is not read. The lists of these tests have none of them outside
formulas.
"""

import json
import re
import shutil
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from tests.conftest import ROOT

pytestmark = pytest.mark.slow

_TEX_MARKS = re.compile(r"[$\\{}]")
_ENTRY = r"""
title: 'Bounds of $\widetilde{\mathcal{O}}(T^{2/3})$ and $H_{\infty}$ in $\mathbb{R}^n$: a "quoted" title'
authors: [Ada Lovelace, José García, Jose Garcia]
published: 2024-12-23
venue: ICLR 2025
themes: [formulas]
tags: [bounds]
links: {arxiv: "2412.00001"}
abstract: >-
  With $\frac{a}{b}$, $\sqrt{x^2}$, $\overline{\rho}$ and
  $\begin{pmatrix} a & b \\ c & d \end{pmatrix}$.
note: >-
  Read it for *the bound* $\text{ReST}^{\text{EM}}$, in `code` and
  [elsewhere](https://example.org/).
after: [other]
added: 2026-11-01
aliases: [former]
"""
_OTHER = r"""
title: $x_1$ and $\alpha$-bounds in $\mathbb{R}^n$
authors: [Ada Lovelace]
published: 2023
themes: [formulas]
links: {arxiv: "2412.00002"}
abstract: More about $\alpha$-bounds in $\mathbb{R}^n$.
status: retracted
"""
_SUFFIXES = (".html", ".json", ".ris", ".xml", ".txt")
_PATTERNS = ("paper.schema.json", "papers.schema.json", "opensearch.xml")
"""Hold regular expressions and the template of an address, which are nobody's text."""

_FILES = {
    "site.yml": "name: Formulas\ndescription: A list about formulas.\n",
    "themes.yml": "- id: formulas\n  title: Formulas\n  description: About $H_{\\infty}$ and $x^2$.\n",
    "papers/bounds.yml": _ENTRY,
    "papers/other.yml": _OTHER,
    "paths/tour.yml": (
        "title: A tour\ndescription: From $x_1$ on.\nsteps:\n"
        "  - paper: other\n    why: It has $\\alpha$.\n  - paper: bounds\n    why: It has $H_{\\infty}$.\n"
    ),
}


@pytest.fixture(scope="module")
def formulas_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    room = tmp_path_factory.mktemp("formulas")
    for name, text in _FILES.items():
        path = room / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    build(find_project(room / "content", ROOT), room / "site", engine(), lambda *_: None)
    return room / "site"


class _Texts(HTMLParser):
    """Collects what a reader or a program may read: texts and attributes.

    Not BibTeX, scripts and styles, nor the TeX that a formula carries for programs.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._silent = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts += [value for name, value in attrs if value and name != "alttext"]
        if tag in ("script", "style") or ("data-format", "bibtex") in attrs:
            self._silent = tag

    def handle_endtag(self, tag: str) -> None:
        self._silent = "" if tag == self._silent else self._silent

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.texts.append(data)


def _texts(path: Path) -> Iterator[str]:
    text = path.read_text("utf-8")
    if path.suffix == ".html":
        reader = _Texts()
        reader.feed(text)
        reader.close()
        yield from reader.texts
    elif path.suffix == ".json":
        yield from _strings(json.loads(text))
    else:
        yield text


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key != "tex":
                yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    else:
        yield str(value)


def _leaks(site: Path) -> list[str]:
    readable = (path for path in sorted(site.rglob("*")) if path.suffix in _SUFFIXES and path.name not in _PATTERNS)
    return [
        f"{path.relative_to(site)}: {text.strip()[:100]}"
        for path in readable
        for text in _texts(path)
        if _TEX_MARKS.search(text)
    ]


def test_no_tex_reaches_a_reader(formulas_site: Path) -> None:
    assert _leaks(formulas_site) == []


def test_no_tex_of_a_long_list_reaches_a_reader(site: Path) -> None:
    assert _leaks(site) == []


def test_the_net_has_no_holes(formulas_site: Path, tmp_path: Path) -> None:
    """A page, a data file and a record with TeX in them are found."""
    site = Path(shutil.copytree(formulas_site, tmp_path / "site"))
    (site / "leak.html").write_text("<p>a</p><p title='$x$'>H_&#123;x}</p>", "utf-8")
    (site / "leak.json").write_text(json.dumps({"title": r"\infty"}), "utf-8")
    (site / "leak.ris").write_text("TI  - $x$\n", "utf-8")
    assert [leak.partition(":")[0] for leak in _leaks(site)] == ["leak.html", "leak.html", "leak.json", "leak.ris"]


def test_each_place_has_its_own_spelling(formulas_site: Path) -> None:
    page = (formulas_site / "papers" / "bounds.html").read_text("utf-8")
    title = "Bounds of Õ(T^(2/3)) and H_∞ in ℝⁿ: a &#34;quoted&#34; title"
    assert f"<title>{title.replace('&#34;', '&quot;')} · Formulas</title>" in page.replace("&#34;", "&quot;")
    assert re.search(r"<h1[^>]*>Bounds of <span class=\"math\"><math", page)
    assert r"$\widetilde{\mathcal{O}}(T^{2/3})$" in (formulas_site / "papers.bib").read_text("utf-8")
    assert "TI  - Bounds of Õ(T^(2/3)) and H_∞ in ℝⁿ" in (formulas_site / "papers.ris").read_text("utf-8")


@pytest.mark.parametrize("which", ["site", "formulas_site"])
def test_addresses_are_ascii(which: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(which)
    names = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    assert [name for name in names if not re.fullmatch(r"[A-Za-z0-9/._-]+", name)] == []
