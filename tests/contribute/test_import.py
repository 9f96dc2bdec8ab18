"""Taking papers over from files: one file of tests/cases/import/ per case, what comes of it beside it.

`pytest --update-cases` writes what comes out into the expectations; read the difference before you commit it.
"""

import errno
import json
import random
from collections import Counter
from pathlib import Path

import pytest

from generator.cli import run
from generator.content.disk import shown_path
from generator.content.nodes import Scalar, Table
from generator.content.parsing import parse
from generator.contribute.shelving import write_new
from tests.conftest import ROOT

CASES = sorted(path for path in (ROOT / "tests" / "cases" / "import").iterdir() if path.suffix != ".expected")
LISTING = ROOT / "tests" / "contribute" / "answers" / "listing.txt"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_what_a_file_becomes(
    path: Path, empty_list: Path, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    source = Path(path.name)
    source.write_bytes(path.read_bytes())
    code = run(["import", path.name, "--theme", "first", "--partial"])
    said = capsys.readouterr()
    files = sorted((*empty_list.glob("papers/*"), *empty_list.glob("drafts/*")))
    texts = [f"==> {file.relative_to(empty_list)}\n{_without_day(file)}" for file in files]
    found = f"exit {code}\n{said.out}{said.err}{''.join(texts)}"
    expected = path.with_name(f"{path.name}.expected")
    if request.config.getoption("--update-cases"):
        expected.write_text(found, "utf-8")
    assert found == expected.read_text("utf-8")


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
@pytest.mark.usefixtures("empty_list")
def test_once_more_yields_nothing_new_and_what_was_written_is_sound(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = run(["import", str(path), "--theme", "first", "--partial"])
    capsys.readouterr()
    assert run(["import", str(path), "--theme", "first", "--partial"]) == first
    assert capsys.readouterr().out.startswith("0 written, 0 written as drafts, ")
    assert run(["check"]) == 0
    # The drafts are in order too, for when they are moved.
    for draft in Path("content/drafts").glob("*.yml"):
        draft.rename(Path("content/papers", draft.name))
    assert run(["format", "--check"]) == 0


def _without_day(file: Path) -> str:
    lines = file.read_text("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith("added:"))


def test_a_listing_of_dozens_is_taken_over_whole_and_once(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["import", str(LISTING)]) == 0
    assert capsys.readouterr().out.startswith("0 written, 58 written as drafts, 0 already listed, 0 unreadable.\n")
    drafts = [read_draft(path) for path in (empty_list / "drafts").iterdir()]
    paragraphs = [line.strip() for line in LISTING.read_text("utf-8").splitlines()]
    assert {title for title, _ in drafts} <= set(paragraphs)
    assert min(len(abstract) for _, abstract in drafts) > 300
    assert run(["import", str(LISTING)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "0 written, 0 written as drafts, 58 already listed, 0 unreadable."
    assert len([line for line in said if ": already listed: content/drafts/" in line]) == 58


def read_draft(path: Path) -> tuple[str, str]:
    """Return the title and abstract of an entry that may lack the rest."""
    root, problems = parse(path.read_bytes(), path.name)
    assert not problems
    assert isinstance(root, Table)
    title, abstract = root.find("title"), root.find("abstract")
    assert isinstance(title, Scalar)
    assert isinstance(abstract, Scalar)
    return title.text, abstract.text


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"", "no paper was found in papers.txt; BibTeX, RIS, CSL-JSON, PubMed's and EndNote's files, a list's README"),
        (b"just a few words\n", "no paper was found in papers.txt"),
        (b"[]", "no paper was found in papers.txt"),
        (b"@comment{nothing}", "no paper was found in papers.txt"),
        (b"\xff\xfe\x00", "papers.txt is not text in UTF-8 (byte 1); save it in the encoding UTF-8"),
    ],
)
@pytest.mark.usefixtures("empty_list")
def test_a_file_without_papers_is_wrong_usage(capsys: pytest.CaptureFixture[str], source: bytes, said: str) -> None:
    Path("papers.txt").write_bytes(source)
    assert run(["import", "papers.txt"]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.usefixtures("empty_list")
def test_an_unknown_theme_or_folder_or_file_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    case = str(CASES[0])
    assert run(["import", case, "--theme", "frist"]) == 2
    assert 'unknown theme "frist" (did you mean "first"?)' in capsys.readouterr().err
    assert run(["import", case, "--content", "nowhere"]) == 2
    assert "there is no folder nowhere" in capsys.readouterr().err
    assert run(["import", "nothing.bib"]) == 2
    assert "'nothing.bib' does not exist" in capsys.readouterr().err


def test_a_paper_in_papers_or_drafts_is_not_taken_again(
    toy_content: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "more.bib"
    source.write_text(
        "@misc{a, title={Something else}, eprint={2401.00010v7}}\n"
        "@misc{b, title={A PAPER that was taken back.}}\n"
        "@misc{c, title={Third}, doi={10.1000/XYZ_1}}\n",
        "utf-8",
    )
    assert run(["import", str(source), "--content", str(toy_content)]) == 0
    counts, first, second, third = capsys.readouterr().out.splitlines()
    assert counts == "0 written, 0 written as drafts, 3 already listed, 0 unreadable."
    papers = shown_path(toy_content / "papers")
    assert first.endswith(f'{papers}/plain.yml:7:10 (arXiv 2401.00010, though its title there is "A plain paper")')
    assert second.endswith(f"{shown_path(source)}:2:1: already listed: {papers}/gone.yml:1:8 (the same title)")
    assert third.endswith('(DOI 10.1000/xyz_1, though its title there is "Everything: bounds of $H_{\\infty}$")')


@pytest.mark.usefixtures("empty_list")
def test_a_theme_that_is_not_given_makes_a_draft(capsys: pytest.CaptureFixture[str]) -> None:
    Path("one.bib").write_text("@misc{a, title={One}, author={A B}, year=2024, doi={10.1000/1}}", "utf-8")
    assert run(["import", "one.bib"]) == 0
    assert capsys.readouterr().out == (
        "0 written, 1 written as drafts, 0 already listed, 0 unreadable.\n"
        "The drafts in content/drafts/ still lack themes; they are not built.\n"
        "Fill that in, then move each file to papers/.\n"
    )


RECORDS = """@misc{a, title={One}, author={A B}, year=2024, doi={10.1000/1}, address={P}}
@misc{b, title={One}, author={A B}, year=2024, url={https://example.org/one.pdf}}
@proceedings{c, title={A volume}}
@misc{d, author={No Title}}
@misc{e, title={Two}, author={A B and others}, doi={10.1000/2}}
"""


def test_where_a_record_cannot_be_read_nothing_is_written(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("some.bib").write_text(RECORDS, "utf-8")
    assert run(["import", "some.bib", "--theme", "first"]) == 1
    said = capsys.readouterr()
    assert said.out.startswith(
        "Nothing was written. Without what is unreadable, it would be: "
        "1 written, 1 written as drafts, 1 already listed, 1 unreadable, 1 left out.\n"
    )
    assert "--partial" in said.out
    assert said.err == 'some.bib:4:1: there is no title in the entry "d"\n1 problem found.\n'
    assert not list(empty_list.glob("papers/*"))
    assert not list(empty_list.glob("drafts/*"))


def test_a_paper_that_makes_too_large_an_entry_is_said(empty_list: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fields = "author = {A B}, year = 2024, eprint = {2405.0000%d}, archivePrefix = {arXiv}"
    small = f"@misc{{a, title = {{Small}}, {fields % 1}}}\n"
    large = f"@misc{{b, title = {{Large}}, {fields % 2}, abstract = {{{'word ' * 60_000}}}}}\n"
    Path("both.bib").write_text(small + large, "utf-8")
    assert run(["import", "both.bib", "--theme", "first", "--partial"]) == 1
    assert 'both.bib:2:1: "Large" makes no entry: it has 300,' in capsys.readouterr().err
    assert [path.name for path in empty_list.glob("papers/*")] == ["small.yml"]


@pytest.mark.usefixtures("empty_list")
def test_the_account_names_every_record(capsys: pytest.CaptureFixture[str]) -> None:
    Path("some.bib").write_text(RECORDS, "utf-8")
    assert run(["import", "some.bib", "--theme", "first", "--partial", "--report", "account.json"]) == 1
    account = json.loads(Path("account.json").read_text("utf-8"))
    assert (account["file"], account["written"]) == ("some.bib", True)
    assert account["records"] == [
        {
            "line": 1,
            "outcome": "written",
            "title": "One",
            "entry": "content/papers/one.yml",
            "not_taken": [{"name": "address", "value": "P"}],
        },
        {
            "line": 2,
            "outcome": "already listed",
            "title": "One",
            "why": "content/papers/one.yml:1:8 (the same title); that entry lacks https://example.org/one.pdf",
        },
        {"line": 3, "outcome": "left out", "why": '"c" is a volume or data of other entries, not a paper'},
        {"line": 4, "outcome": "unreadable", "why": 'there is no title in the entry "d"'},
        {
            "line": 5,
            "outcome": "written as drafts",
            "title": "Two",
            "entry": "content/drafts/two.yml",
            "missing": ["authors", "published"],
        },
    ]
    assert "some.bib:1:1: not taken" in capsys.readouterr().out


@pytest.mark.no_cover
@pytest.mark.slow
@pytest.mark.usefixtures("empty_list")
def test_the_account_of_two_thousand_records_adds_up() -> None:
    source = random.Random(1)  # noqa: S311 - no secrets here
    words = [
        "search",
        "graphs",
        "agents",
        "vision",
        "language",
        "proofs",
        "games",
        "speech",
        "models",
        "bounds",
        "control",
        "noise",
        "robots",
        "policy",
    ]
    kinds = source.choices(["article", "proceedings", "broken"], [95, 3, 2], k=2000)
    written_as = {"proceedings": "@proceedings{{v{0}, title={{V}}}}", "broken": "@article{{b{0}, title={{X}}, ="}
    paper = "@article{{k{0}, title={{{1}}}, author={{Ann {2}x}}, year=2020, doi={{10.1000/{3}}}}}"
    records = [
        written_as.get(kind, paper).format(
            number, " ".join(source.choices(words, k=4)).title(), "ABCDEFG"[number % 7], source.randrange(1700)
        )
        for number, kind in enumerate(kinds)
    ]
    Path("large.bib").write_text("\n".join(records), "utf-8")
    run(["import", "large.bib", "--theme", "first", "--partial", "--report", "account.json"])
    account = json.loads(Path("account.json").read_text("utf-8"))
    fates = Counter(record["outcome"] for record in account["records"])
    assert [record["line"] for record in account["records"]] == list(range(1, 2001))
    assert dict(fates) == {fate: number for fate, number in account["counts"].items() if number}
    assert (fates["left out"], fates["unreadable"]) == (kinds.count("proceedings"), kinds.count("broken"))
    written = [record["entry"] for record in account["records"] if "entry" in record]
    assert sorted(map(Path, written)) == sorted(Path("content").glob("[pd]*/*.yml"))
    assert all("why" in record for record in account["records"] if "entry" not in record)
    assert min(fates.values()) > 10
    assert run(["check"]) == 0


@pytest.mark.usefixtures("empty_list")
def test_one_title_may_be_two_papers_and_two_titles_one(capsys: pytest.CaptureFixture[str]) -> None:
    Path("alike.bib").write_text(
        "@misc{a, title={Editorial}, author={Ann Example}, year=2021, doi={10.1000/1}}\n"
        "@misc{b, title={Editorial}, author={Bo Sample}, year=2021, doi={10.1000/2}}\n"
        "@misc{c, title={Editorial}, author={Ann Example}, year=2022, doi={10.1000/3}}\n"
        "@misc{d, title={Walking by Massively Parallel Learning}, author={Ann Example}, year=2021, doi={10.1000/4}}\n"
        "@misc{e, title={Walking by massively parallel learnings}, author={Ann Example}, year=2021, doi={10.1101/1}}\n",
        "utf-8",
    )
    assert run(["import", "alike.bib", "--theme", "first"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("4 written, 1 written as drafts")
    assert len([line for line in lines if "it is another paper" in line]) == 2
    assert "nearly the same title by a common author" in lines[-1]
    assert len(list(Path("content/drafts").iterdir())) == 1
    assert "- papers: [editorial, editorial-2]\n" in Path("content/different.yml").read_text("utf-8")
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0


@pytest.mark.usefixtures("empty_list")
def test_the_headings_of_a_readme_are_themes_where_the_list_has_them(capsys: pytest.CaptureFixture[str]) -> None:
    Path("README.md").write_text(
        "# A list\n\n## Second\n"
        "- [A Paper of the Second Theme](https://arxiv.org/abs/2401.00011), Ann Example, Bo Sample\n"
        "## Elsewhere\n- [A Paper of No Known Theme](https://arxiv.org/abs/2401.00012), Ann Example, Bo Sample\n",
        "utf-8",
    )
    assert run(["import", "README.md"]) == 0
    said = capsys.readouterr().out
    assert '"Second": 1 written\n"Elsewhere": 1 written as drafts\n' in said
    assert "themes: [second]" in Path("content/papers/paper-second-theme.yml").read_text("utf-8")


def test_a_disk_that_fills_up_leaves_nothing(empty_list: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("two.bib").write_text(
        "@misc{a, title={One}, doi={10.1000/1}}\n@misc{b, title={Two}, doi={10.1000/2}}\n", "utf-8"
    )
    written: list[Path] = []

    def write(path: Path, text: str) -> Path:
        if written:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        written.append(write_new(path, text))
        return path

    monkeypatch.setattr("generator.contribute.importing.write_new", write)
    assert run(["import", "two.bib", "--theme", "first"]) == 2
    assert len(written) == 1
    assert not list(empty_list.glob("drafts/*"))
