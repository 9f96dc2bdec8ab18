"""The generated tree stands alone: MkDocs and Zensical as they come show it, and hostile values do no harm there."""

from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
import yaml

from generator.site.build import generate_tree
from generator.site.project import find_project
from tests.conftest import ROOT, SAMPLE, TOY
from tests.engines.sites import run

pytestmark = pytest.mark.engine

HARM = "alert(1)"
ELEMENT = f"<img src=x onerror={HARM}> </title><script>{HARM}</script>"
ATTRIBUTE = f'0;url=javascript:{HARM}" onfocus="{HARM}" http-equiv="refresh'
REFERENCE = "&lt;script&gt;alert(1)&lt;/script&gt; &copy"

Build = Callable[[Path], Path]


@pytest.fixture(params=["mkdocs", "zensical"])
def stock(request: pytest.FixtureRequest, tmp_path: Path) -> Build:
    """Lays out a list with a program as it comes, of which every warning is a failure."""

    def build(content: Path) -> Path:
        generate_tree(find_project(content, ROOT), tmp_path / "tree")
        done = run(tmp_path / "tree", request.param, "build", "--strict")
        assert done.returncode == 0, done.stdout + done.stderr
        return tmp_path / "tree" / "site"

    return build


@dataclass
class _Page(HTMLParser):
    links: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    text: str = ""
    harm: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        given = {name: value or "" for name, value in attrs}
        self.ids.add(given.get("id", ""))
        if tag == "a":
            self.links.append(given.get("href", ""))
        self.harm += [f"{tag} {name}" for name in given if name.startswith("on")]
        self.harm += [tag] if given.get("src") == "x" else []
        self.harm += ["refresh"] if "http-equiv" in given and HARM in given.get("content", "") else []

    def handle_data(self, data: str) -> None:
        self.text += data
        self.harm += ["script"] if self._inside == "script" and HARM in data else []

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the library's signature
        self._inside = ""


def _pages(site: Path) -> dict[str, _Page]:
    pages = {}
    for path in sorted(site.rglob("*.html")):
        page = pages[path.relative_to(site).as_posix()] = _Page()
        page.feed(path.read_text("utf-8"))
        page.close()
    return pages


def _is_alive(link: str, page: str, site: Path, pages: dict[str, _Page]) -> bool:
    target, fragment = urldefrag(urljoin(page, unquote(link.partition("?")[0])))
    if (site / target).is_dir():
        target = f"{target.rstrip('/')}/index.html".lstrip("/")
    is_there = not fragment or target not in pages or fragment in pages[target].ids
    return (site / target).is_file() and is_there


def test_every_page_is_there_and_every_link_is_alive(stock: Build) -> None:
    site = stock(SAMPLE)
    pages = _pages(site)
    written = {
        path.relative_to(site.parent / "docs").with_suffix(".html") for path in site.parent.rglob("docs/**/*.md")
    }
    assert {Path(name) for name in pages} > written
    assert len(written) > 50
    assert [
        f"{name}: {link}"
        for name, page in pages.items()
        for link in page.links
        # The page for lost addresses is shown at any, so its links are from the root.
        if name != "404.html" and not urlsplit(link).scheme and not _is_alive(link, name, site, pages)
    ] == []
    for part in ("Wei-Han Zheng", "Why it is here", "Abstract", "Related papers"):
        assert part in pages["papers/c-loom.html"].text


def test_the_navigation_names_the_pages(stock: Build) -> None:
    page = _pages(stock(TOY))["papers/plain.html"]
    for part in ("Themes", "First & foremost", "Home", "A tour"):
        assert part in page.text


@pytest.mark.parametrize("hostile", [ELEMENT, ATTRIBUTE, REFERENCE], ids=["element", "attribute", "reference"])
def test_hostile_values_do_no_harm(hostile: str, stock: Build, toy_content: Path) -> None:
    def put(name: str, change: Callable[..., None]) -> None:
        path = toy_content / name
        values = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - all values are text
        change(values)
        path.write_text(yaml.safe_dump(values, allow_unicode=True), "utf-8")

    put("site.yml", lambda site: site.update(name=hostile, description=hostile))
    put("themes.yml", lambda themes: themes[0].update(title=hostile, description=hostile))
    put("paths/tour.yml", lambda path: path.update(title=hostile, description=hostile))
    put("papers/plain.yml", lambda paper: paper.update(title=hostile, abstract=hostile, note=hostile, venue=hostile))
    put("site.yml", lambda site: site.update(fields=[{"name": "pdb", "label": hostile, "help": hostile}]))
    put("papers/plain.yml", lambda paper: paper.update(pdb=hostile))
    (toy_content / "pages").mkdir()
    (toy_content / "pages" / "own.md").write_text(f"# Own\n\n{hostile}\n\n- {hostile}\n\n`{hostile}`\n", "utf-8")
    pages = _pages(stock(toy_content))
    assert "own.html" in pages
    assert {name: page.harm for name, page in pages.items() if page.harm} == {}
    shown = " ".join(hostile.split())
    assert shown in " ".join(pages["papers/plain.html"].text.split())
    assert shown in " ".join(pages["papers/full.html"].text.split()), "the navigation names a theme of that title"
