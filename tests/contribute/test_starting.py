"""papershelf init: a list from nothing or from a file, which checks and builds at once."""

import subprocess
from pathlib import Path

import pytest

from generator.cli import run
from generator.content.issue_form import FORM
from generator.content.reader import read_library
from generator.contribute.starting import default_name, read_theme
from generator.problems import UsageError
from tests.conftest import ROOT

IMPORTED = ROOT / "tests" / "cases" / "import"
README = """\
# Awesome papers

Words about the list.

## Learning to walk

- [A gait for every ground](https://arxiv.org/abs/2401.00001), Ada Lovelace, Grace Hopper, 2024

## Talking: machines

- **Words and deeds**. Ada Lovelace, Grace Hopper. 2023. [[paper]](https://doi.org/10.1000/182)
"""
BIBTEX = "@article{a, title={One}, author={Lovelace, Ada}, year=2020, doi={10.1000/1}}\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _init(*arguments: str) -> Path:
    assert run(["init", "reading-list", *arguments]) == 0
    return Path("reading-list")


def _names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_a_new_list_has_nothing_to_say_and_builds(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(_init("--theme", "safety: Oversight and safety"))
    capsys.readouterr()
    for command in (["check", "--strict"], ["format", "--check"], ["check", "--fix", "--strict"]):
        assert run(command) == 0
    assert capsys.readouterr() == ("", "")
    assert run(["build", "--strict"]) == 0
    assert Path("site/papers/structure-of-dna.html").is_file()


def test_what_is_given_by_flags_stands_in_the_list() -> None:
    folder = _init(
        "--name", "On: walking", "--description", "How *robots* walk.", "--url", "https://example.org/walking",
        "--repository", "https://gitlab.com/someone/walking", "--theme", "gaits: Gaits", "--theme", "Falls and rises",
    )  # fmt: skip
    library = read_library(folder / "content")
    assert library.site.name == "On: walking"
    assert library.site.url == "https://example.org/walking/"
    assert library.site.repository == "https://gitlab.com/someone/walking"
    assert [(theme.id, theme.title) for theme in library.themes] == [
        ("gaits", "Gaits"),
        ("falls-and-rises", "Falls and rises"),
    ]
    readme = (folder / "README.md").read_text("utf-8")
    assert readme.startswith("# On: walking\n\nHow &#42;robots&#42; walk.\n")
    assert "themes: [gaits]" in (folder / "CONTRIBUTING.md").read_text("utf-8")


def test_nothing_of_ours_stands_in_a_list() -> None:
    """Its content, its settings, and one line that names the version."""
    everywhere = {
        ".gitignore", ".vscode/extensions.json", ".vscode/settings.json", "CONTRIBUTING.md", "README.md", "mkdocs.yml",
        "content/papers/structure-of-dna.yml", "content/papers/theory-of-communication.yml", "content/site.yml",
        "content/themes.yml", "paper.schema.json", "requirements.txt", "CITATION.cff",
        ".zenodo.json",
    }  # fmt: skip
    workflows = {
        f".github/workflows/{name}.yml" for name in ("add-paper", "check", "digest", "links", "pages", "watch")
    }
    github = {FORM, ".github/PULL_REQUEST_TEMPLATE.md", ".github/dependabot.yml", *workflows}
    gitlab = {".gitlab-ci.yml", ".gitlab/merge_request_templates/Default.md", "renovate.json"}
    for forge, files in {"github": github, "gitlab": gitlab, "none": set[str]()}.items():
        assert run(["init", forge, "--forge", forge]) == 0
        assert _names(Path(forge)) == everywhere | files
    assert "@" not in Path("none/README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("repository", "file"),
    [("https://github.com/a/b", ".github/dependabot.yml"), ("https://gitlab.com/a/b", ".gitlab-ci.yml")],
)
def test_the_forge_is_known_by_the_repository(repository: str, file: str) -> None:
    assert file in _names(_init("--repository", repository))


def test_a_host_that_is_not_known_gets_no_workflows() -> None:
    assert not [name for name in _names(_init("--repository", "https://codeberg.org/a/b")) if name.startswith(".git")][
        1:
    ]


def test_the_form_offers_the_themes() -> None:
    folder = _init("--theme", 'quotes: Say "so"', "--theme", "b: C: d")
    text = (folder / FORM).read_text("utf-8")
    assert '        - "quotes: Say \\"so\\""\n' in text
    assert '        - "b: C: d"\n' in text


def test_headings_of_a_readme_become_themes(capsys: pytest.CaptureFixture[str]) -> None:
    Path("README.md").write_text(README, "utf-8")
    folder = _init("--from", "README.md")
    assert capsys.readouterr().out.splitlines()[0] == "2 written, 0 written as drafts, 0 already listed, 0 unreadable."
    library = read_library(folder / "content")
    assert [theme.title for theme in library.themes] == ["Learning to walk", "Talking: machines"]
    assert {paper.title.plain: paper.shelf for paper in library.papers} == {
        "A gait for every ground": "learning-to-walk",
        "Words and deeds": "talking-machines",
    }


@pytest.mark.parametrize("path", sorted(IMPORTED.glob("readme-*.md")), ids=lambda path: path.stem)
def test_a_list_begins_with_a_readme_of_any_shape(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = _init("--from", str(path), "--partial")
    capsys.readouterr()
    assert run(["check", "--content", str(folder / "content")]) == 0, capsys.readouterr().err
    library = read_library(folder / "content")
    written = [*library.papers, *(folder / "content").glob("drafts/*.yml")]
    assert len(written) > 1
    assert library.themes


def test_a_bibliography_stands_on_the_first_shelf() -> None:
    Path("a.bib").write_text(BIBTEX, "utf-8")
    library = read_library(_init("--from", "a.bib", "--theme", "first: The first", "--theme", "Second") / "content")
    assert [(paper.id, paper.themes) for paper in library.papers] == [("one", ("first",))]


def test_a_file_that_cannot_be_read_leaves_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.bib").write_text(BIBTEX + "@article{b, title={Two}, author={", "utf-8")
    assert run(["init", "new", "--from", "a.bib"]) == 1
    assert "a.bib:2:1: " in capsys.readouterr().err
    assert not Path("new").exists()
    assert run(["init", "new", "--from", "a.bib", "--partial"]) == 0
    assert Path("new/content/papers/one.yml").is_file()


def test_a_folder_with_something_in_it_is_never_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    Path("thesis").mkdir()
    Path("thesis/thesis.tex").write_text("years of work", "utf-8")
    Path("file").write_text("", "utf-8")
    for name in ("thesis", "file"):
        assert run(["init", name]) == 2
        assert f"{name} is there already and not empty" in capsys.readouterr().err
    assert _names(Path("thesis")) == {"thesis.tex"}


def test_a_folder_that_there_can_not_be_is_no_fault_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    Path("file").write_text("", "utf-8")
    assert run(["init", "file/new"]) == 2
    assert "file/new cannot be made; name another place to write to" in capsys.readouterr().err


def test_the_clone_of_an_empty_repository_is_empty() -> None:
    subprocess.run(["git", "init", "--quiet", "reading-list"], check=True)  # noqa: S607 - our own words
    _init()
    assert run(["init", "reading-list"]) == 2
    assert run(["check", "--content", "reading-list/content"]) == 0
    done = subprocess.run(["git", "add", "--all", "--verbose"], cwd="reading-list", check=True, capture_output=True)  # noqa: S607 - our own words
    assert b"content/site.yml" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--url", "example.org"], '"example.org" is not an address'),
        (["--language", "xx"], 'there is no book of words for the language "xx"'),
        (["--theme", "?"], '"?" is not a theme'),
        (["--theme", "a: A", "--theme", "a: B"], '"a" is already the id of a theme'),
        (["--name", "\u200b"], "invisible character"),
        (["--from", "nowhere.bib"], "'nowhere.bib' does not exist"),
        (["--forge", "sourceforge"], "'sourceforge' is not one of"),
    ],
)
def test_what_cannot_be_is_wrong_usage_and_leaves_nothing(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", "new", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert not Path("new").exists()


def test_at_a_terminal_it_asks_for_what_is_not_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["On walking", "How robots walk.", "", "https://github.com/a/b", "en", "gaits: Gaits", "Falls", ""])
    monkeypatch.setattr("generator.cli.starting.someone", lambda: type("Reader", (), {"is_there": True}))
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    library = read_library(_init() / "content")
    assert library.site.name == "On walking"
    assert library.site.url is None
    assert [theme.id for theme in library.themes] == ["gaits", "falls"]
    assert next(answers, None) is None
    assert 'Started "On walking" in reading-list/.' in capsys.readouterr().out


def test_without_one_the_folder_names_the_list() -> None:
    assert default_name(Path("some/deep_reading-list")) == "Deep reading list"
    assert read_library(_init() / "content").site.name == "Reading list"


@pytest.mark.parametrize(
    ("text", "slug", "title"),
    [("a-b: C: d", "a-b", "C: d"), ("Talking: machines", "talking-machines", "Talking: machines"), ("x:", "x", "x:")],
)
def test_a_theme_is_an_id_with_a_title_or_a_title(text: str, slug: str, title: str) -> None:
    theme = read_theme(text)
    assert (theme.id, theme.title) == (slug, title)


def test_a_title_without_letters_is_no_theme() -> None:
    with pytest.raises(UsageError):
        read_theme("…")
