"""A list's own templates, theme, words and assets lie over ours file by file, and what is wrong in them is said."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import run
from tests.conftest import ROOT
from tests.engines.sites import run as run_module

Write = Callable[[str, str], Path]


@pytest.fixture
def write(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file of the list's own templates; commands are run beside them."""
    monkeypatch.chdir(toy_content.parent)

    def write(name: str, text: str) -> Path:
        path = toy_content.parent / "site_templates" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write


@pytest.mark.slow
def test_each_kind_of_file_replaces_ours_and_leaves_the_rest(write: Write) -> None:
    write("pages/marks.md.j2", '# {{ say("marks.title") }}\n\nOur own page.\n')
    write("theme/partials/footer.html", "<footer>Our own foot</footer>\n")
    write("assets/favicon.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n")
    write("assets/styles/list.css", ".own { color: red }\n")
    write("assets/pictures/desk.txt", "A new file\n")
    write("words/en.yml", "home:\n  shelves: The own shelves\nlabels:\n  title: The own title\n")
    assert run(["build"]) == 0
    site = Path("site")
    assert "<p>Our own page.</p>" in (site / "marks.html").read_text("utf-8")
    home = (site / "index.html").read_text("utf-8")
    assert "<footer>Our own foot</footer>" in home
    assert "The own shelves" in home
    assert "New on the list" in home
    assert (site / "assets/favicon.svg").read_text("utf-8").startswith("<svg xmlns")
    assert (site / "assets/styles/site.css").read_text("utf-8").endswith(".own{color: red}")
    assert (site / "assets/pictures/desk.txt").is_file()
    assert "The own title" in (site / "assets/data/contribute.js").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["jinja2", "mkdocs", "properdocs", "zensical"])
def test_every_engine_takes_the_lists_own_theme(engine: str, write: Write) -> None:
    write("theme/partials/logo.html", '<span class="own-logo"></span>\n')
    assert run(["build", "--engine", engine]) == 0
    assert '<span class="own-logo"></span>' in Path("site/index.html").read_text("utf-8")


@pytest.mark.slow
def test_plain_mkdocs_takes_the_lists_own_templates(write: Write, toy_content: Path) -> None:
    write("theme/partials/logo.html", '<span class="own-logo"></span>\n')
    shutil.copy(ROOT / "mkdocs.yml", toy_content.parent)
    done = run_module(toy_content.parent, "mkdocs", "build", "--strict")
    assert done.returncode == 0, done.stderr
    assert '<span class="own-logo"></span>' in Path("site/index.html").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("pages/marks.md.j2", "# x\n\n{{ page.nothing }}\n", "3:1: this template cannot be used: 'ToolView' object"),
        ("pages/marks.md.j2", "# x\n{% if %}\n", "2:1: this template cannot be used: Expected an expression"),
        ("pages/marks.md.j2", '{% import "card.j2" as x %}\n', "1:1: this template cannot be used: there is no"),
        ("pages/cards.j2", "", "1:1: what comes with Papershelf misses something of this file: "),
        ("theme/partials/logo.html", "\n{% for %}\n", "2:1: this template cannot be used: "),
        ("theme/partials/logo.html", "{{ nothing.at.all }}\n", "1:1: this template cannot be used: "),
        ("words/en.yml", "home:\n  shelfs: Shelves\n", '2:3: "shelfs" is no word of this website (did you'),
        ("words/en.yml", "home:\n  kept_by: By us.\n", "2:12: the placeholder {curators} is missing"),
    ],
)  # fmt: skip
def test_a_fault_in_an_own_file_is_said_with_its_line(
    name: str, text: str, said: str, write: Write, capsys: pytest.CaptureFixture[str]
) -> None:
    write(name, text)
    assert run(["build"]) == 1
    assert capsys.readouterr().err.startswith(f"site_templates/{name}:{said}")


@pytest.mark.slow
def test_a_theme_that_zensical_cannot_read_is_named(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    write("theme/partials/logo.html", "{{ nothing.at.all }}\n")
    assert run(["build", "--engine", "zensical"]) == 2
    said = capsys.readouterr().err
    assert said.startswith("papershelf: Zensical refused the pages with the list's own partials/logo.html:")


@pytest.mark.slow
def test_the_lists_own_templates_stand_beside_its_content(
    write: Write, toy_content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("theme/partials/logo.html", '<span class="own-logo"></span>\n')
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert run(["build", "--content", str(toy_content)]) == 0
    assert '<span class="own-logo"></span>' in Path("site/index.html").read_text("utf-8")
