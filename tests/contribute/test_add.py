"""Adding one paper, from what is pasted to the entry that is written."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from generator.cli import run
from tests.contribute.conftest import ANSWERS, Server

ARXIV = "export.arxiv.org/api/query?id_list=2412.17256&max_results=1"


def _entry(path: Path, *left_out: str) -> str:
    lines = path.read_text("utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(left_out or ("added:",)))


def test_an_arxiv_paper_gets_an_entry_in_house_style(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.give(ARXIV, "arxiv-2412.17256.xml")
    assert run(["add", "2412.17256", "--theme", "second", "--note", "It gauges   the loop."]) == 0
    path = empty_list / "papers" / "b-star.yml"
    assert _entry(path) == (ANSWERS / "arxiv-2412.17256.yml").read_text("utf-8")
    assert capsys.readouterr().out == (
        "Wrote content/papers/b-star.yml: "
        "B-STaR: Monitoring and Balancing Exploration and Exploitation in Self-Taught Reasoners\n"
        "Warning: the TeX command \\undefinedmacro is not known; it stands as written\n"
    )
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0
    assert [path.name for path in path.parent.iterdir()] == ["b-star.yml"]


def test_a_paper_that_makes_too_large_an_entry_is_said(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answer = (ANSWERS / "arxiv-2412.17256.xml").read_text("utf-8")
    server.say(ARXIV, answer.replace("<summary>", f"<summary>{'word ' * 60_000}"))
    assert run(["add", "2412.17256", "--theme", "second", "--note", ""]) == 1
    assert "makes no entry: it has 30" in capsys.readouterr().err
    assert not list(empty_list.glob("papers/*"))


@pytest.mark.parametrize(
    "pasted",
    [
        "arXiv:2412.17256v2",
        "https://arxiv.org/abs/2412.17256?context=cs",
        "http://www.arxiv.org/pdf/2412.17256v1.pdf",
        " https://arxiv.org/abs/2412.17256#comments ",
        "https://doi.org/10.48550/arXiv.2412.17256",
        "https://huggingface.co/papers/2412.17256",
        "https://www.alphaxiv.org/abs/2412.17256v2",
        "arXiv:2412.17256 [cs.AI]",
    ],
)
@pytest.mark.usefixtures("empty_list")
def test_an_arxiv_paper_is_known_however_it_is_pasted(server: Server, pasted: str) -> None:
    server.give(ARXIV, "arxiv-2412.17256.xml")
    assert run(["add", pasted, "--theme", "first"]) == 0
    assert server.asked == [ARXIV]


@pytest.mark.usefixtures("empty_list")
def test_a_withdrawn_paper_is_said_to_be_withdrawn(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    place = "export.arxiv.org/api/query?id_list=2012.99901&max_results=1"
    server.give(place, "arxiv-2012.99901-withdrawn.xml")
    assert run(["add", "2012.99901", "--theme", "first"]) == 0
    assert "Warning: arXiv says that this paper has been withdrawn: " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("pasted", "asked"),
    [
        (
            "10.1002/(SICI)1096-9861(19960129)365:1<113::AID-CNE9>3.0.CO;2-6",
            "10.1002/(SICI)1096-9861(19960129)365:1%3C113::AID-CNE9%3E3.0.CO;2-6",
        ),
        (
            "https://doi.org/10.1002/(SICI)1099-1727(199821)14:1%3C3::AID-SDR140%3E3.0.CO;2-K",
            "10.1002/(SICI)1099-1727(199821)14:1%3C3::AID-SDR140%3E3.0.CO;2-K",
        ),
        ("https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf", "10.1101/2020.01.01.123456"),
        ("https://dl.acm.org/doi/abs/10.1145/3503161.3547905", "10.1145/3503161.3547905"),
    ],
)
@pytest.mark.usefixtures("empty_list")
def test_a_doi_is_asked_for_by_its_own_name(server: Server, pasted: str, asked: str) -> None:
    server.say(f"doi.org/{asked}", '{"title": "A <i>title</i>", "subtitle": ["and more"], "author": [{"family": "A"}]}')
    assert run(["add", pasted, "--theme", "first"]) == 0
    assert server.asked == [f"doi.org/{asked}"]
    (draft,) = Path("content/drafts").iterdir()
    assert draft.read_text("utf-8").startswith('title: "A title: and more"')


def test_an_old_arxiv_identifier_is_one(server: Server, empty_list: Path) -> None:
    place = "export.arxiv.org/api/query?id_list=cs/9901001&max_results=1"
    server.give(place, "arxiv-2412.17256.xml")
    assert run(["add", "https://arxiv.org/abs/cs/9901001v3", "--theme", "first"]) == 0
    assert "  arxiv: cs/9901001\n" in (empty_list / "papers" / "b-star.yml").read_text("utf-8")


DOI = "doi.org/10.1145/3503161.3547905"


@pytest.mark.parametrize(
    "pasted",
    [
        "10.1145/3503161.3547905",
        "doi:10.1145/3503161.3547905",
        "https://dx.doi.org/10.1145/3503161.3547905",
        "https://dl.acm.org/doi/abs/10.1145/3503161.3547905",
        "https://dl.acm.org/doi/pdf/10.1145/3503161.3547905?download=true",
        "https://dl.acm.org/doi/10.1145/3503161.3547905.pdf",
    ],
)
def test_a_doi_leads_from_doi_org_to_whoever_knows(server: Server, empty_list: Path, pasted: str) -> None:
    server.say(DOI, status=302, Location="https://api.crossref.org/v1/works/10.1145%2F3503161.3547905/transform")
    server.give(
        "api.crossref.org/v1/works/10.1145%2F3503161.3547905/transform", "crossref-10.1145_3503161.3547905.json"
    )
    assert run(["add", pasted, "--theme", "first", "--theme", "second", "--theme", "first"]) == 0
    assert set(server.accepted) == {"application/vnd.citationstyles.csl+json"}
    path = empty_list / "papers" / "self-supervised-text.yml"
    assert _entry(path) == (
        "title: Self-Supervised Text Erasing with Controllable Image Synthesis\n"
        "authors:\n"
        "  - Gangwei Jiang\n"
        "  - Shiyao Wang\n"
        "  - Jan van der Berg Jr\n"
        "  - The Example & Sons Collaboration\n"
        "published: 2022-10-10\n"
        "venue:\n"
        "  name: Proceedings of the 30th ACM International Conference on Multimedia\n"
        "  pages: 1973-1983\n"
        "publisher: ACM\n"
        "themes: [first, second]\n"
        "links:\n"
        "  doi: 10.1145/3503161.3547905\n"
        "abstract: >-\n"
        "  Recent efforts on scene text erasing: p < 0.05 & more.\n\n"
        "  Second part.\n"
    )
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0


def test_an_openreview_forum(server: Server, empty_list: Path) -> None:
    server.give("api2.openreview.net/notes?id=aB3dE5fG7h", "openreview-api2-forum.json")
    pasted = "https://openreview.net/forum?id=aB3dE5fG7h&referrer=%5Bthe%20profile%5D"
    assert run(["add", pasted, "--theme", "first"]) == 0
    assert _entry(empty_list / "papers" / "reward-design-k.yml") == (
        "title: Reward Design for $k$-Armed Examples\n"
        "authors:\n  - Ada Example\n  - Bjørn Ødegård\n"
        "published: 2024-10-12\n"
        "venue: ICLR 2025\n"
        "themes: [first]\n"
        "links:\n  pdf: https://openreview.net/pdf?id=aB3dE5fG7h\n"
        "abstract: >-\n  We design rewards.\n\n  The regret is $\\mathcal{O}(\\sqrt{T})$.\n"
    )
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0


def test_an_older_forum_is_found_in_the_older_api_and_a_submission_has_no_venue(
    server: Server, empty_list: Path
) -> None:
    server.say("api2.openreview.net/notes?id=oldForum01", (ANSWERS / "openreview-not-found.json").read_bytes(), 404)
    server.give("api.openreview.net/notes?id=oldForum01", "openreview-api1-forum.json")
    assert run(["add", "https://openreview.net/pdf?id=oldForum01", "--theme", "first"]) == 0
    text = (empty_list / "papers" / "older-example.yml").read_text("utf-8")
    assert "published: 2019-09-25\n" in text
    assert "venue" not in text


@pytest.mark.parametrize(
    "pasted",
    [
        "https://aclanthology.org/2020.acl-main.747/",
        "https://aclanthology.org/2020.acl-main.747.pdf",
        "https://aclanthology.org/2020.acl-main.747/#abstract",
        "https://www.aclweb.org/anthology/2020.acl-main.747",
    ],
)
def test_a_paper_of_the_acl_anthology(server: Server, empty_list: Path, pasted: str) -> None:
    server.give("aclanthology.org/2020.acl-main.747.bib", "acl-2020.acl-main.747.bib")
    assert run(["add", pasted, "--theme", "first", "--id", "xlm-r"]) == 0
    assert _entry(empty_list / "papers" / "xlm-r.yml") == (
        "title: Unsupervised Cross-lingual Representation Learning at Scale\n"
        "authors:\n  - Alexis Conneau\n  - Kartikay Khandelwal\n  - Francisco Guzmán\n"
        "published: 2020-07\n"
        "venue:\n"
        "  name: Proceedings of the 58th Annual Meeting of the Association for Computational Linguistics\n"
        "  pages: 8440-8451\n"
        "editors:\n  - Dan Jurafsky\n  - Joyce Chai\n"
        "publisher: Association for Computational Linguistics\n"
        "themes: [first]\n"
        "links:\n"
        "  doi: 10.18653/v1/2020.acl-main.747\n"
        "  pdf: https://aclanthology.org/2020.acl-main.747.pdf\n"
        "abstract: >-\n"
        "  This paper shows that pretraining multilingual language models at scale leads\n"
        "  to significant performance gains: +14.6% average accuracy on XNLI, and 2.4% on\n"
        "  “NER”.\n"
    )
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0


def test_a_dry_run_shows_the_entry_and_writes_nothing(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.give(ARXIV, "arxiv-2412.17256.xml")
    assert run(["add", "2412.17256", "--theme", "first", "--dry-run"]) == 0
    assert capsys.readouterr().out.startswith('title: "B-STaR: Monitoring')
    assert list((empty_list / "papers").iterdir()) == []


def test_what_the_source_does_not_tell_is_left_blank_in_a_draft(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.say("doi.org/10.1000/bare", '{"title": "A bare one", "DOI": "10.1000/BARE"}')
    assert run(["add", "10.1000/bare", "--theme", "first"]) == 0
    assert _entry(empty_list / "drafts" / "bare-one.yml") == (
        "title: A bare one\nauthors:\n  -\npublished:\nthemes: [first]\nlinks:\n  doi: 10.1000/bare\n"
    )
    assert capsys.readouterr().out == (
        "Wrote content/drafts/bare-one.yml: A bare one\n"
        "Its source does not give authors and published. Fill that in, then move the file from drafts/ to papers/.\n"
    )
    assert run(["check"]) == 0
    assert run(["format", "--check"]) == 0


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("2401.00010v3", "content/papers/plain.yml:7:10: already listed here (arXiv 2401.00010)"),
        ("https://arxiv.org/pdf/2401.00010", "content/papers/plain.yml:7:10: already listed here (arXiv 2401.00010)"),
        ("10.1000/XYZ_1", "content/papers/full.yml:11:8: already listed here (DOI 10.1000/xyz_1)"),
    ],
)
@pytest.mark.usefixtures("toy_list")
def test_a_listed_paper_is_said_before_anyone_is_asked(
    server: Server, capsys: pytest.CaptureFixture[str], pasted: str, said: str
) -> None:
    assert run(["add", pasted]) == 1
    assert capsys.readouterr().err.splitlines()[0] == said
    assert server.asked == []


def test_a_listed_title_is_said_whatever_its_spelling(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    draft = empty_list / "drafts" / "mine.yml"
    draft.parent.mkdir()
    # The entry is not even sound: it is the paper all the same.
    draft.write_text('venu: x\ntitle: "b-star - monitoring & balancing"\n', "utf-8")
    draft.write_text(
        'venu: x\ntitle: "B-STAR - Monitoring and Balancing Exploration and Exploitation in Self-taught Reasoners."\n',
        "utf-8",
    )
    server.give(ARXIV, "arxiv-2412.17256.xml")
    assert run(["add", "2412.17256", "--theme", "first"]) == 1
    assert capsys.readouterr().err == (
        "content/drafts/mine.yml:2:8: already listed here (the same title)\n1 problem found.\n"
    )
    assert not list((empty_list / "papers").iterdir())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2412.17256"], "name a theme for the paper with --theme; there are first, second, empty"),
        (["2412.17256", "--theme", "frist"], 'unknown theme "frist" (did you mean "first"?)'),
        (["2412.17256", "--theme", "../../etc"], 'unknown theme "../../etc"; there are first, second, empty'),
        (["2412.17256", "--theme", "first", "--id", "../x"], '"../x" cannot be an id'),
        (["2412.17256", "--theme", "first", "--id", "con"], '"con" cannot be an id'),
        (["example.org/paper", "--theme", "first"], '"example.org/paper" names no paper'),
        (["https://[", "--theme", "first"], '"https://[" names no paper'),
        (["", "--theme", "first"], '"" names no paper'),
        (["https://example.org/a b", "--theme", "first"], "names no paper"),
        (["file:///etc/passwd", "--theme", "first"], "names no paper"),
        ([], "give either a paper or --from-issue"),
    ],
)
def test_wrong_usage_is_said_before_anyone_is_asked(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert run(["add", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert server.asked == []
    assert not list((empty_list / "papers").iterdir())


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("", "the answer of arXiv cannot be used: it is no Atom feed"),
        ("<html><body>Bad gateway</body></html>", "the answer of arXiv cannot be used: it is no Atom feed"),
        ("<feed", "the answer of arXiv cannot be used: it is no Atom feed"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><feed>&a;</feed>', "the answer of arXiv cannot be used: it is no Atom feed"),
        ("\x00", "the answer of arXiv cannot be used: it is no Atom feed"),
    ],
)
def test_a_malformed_answer_leaves_no_half_entry(
    server: Server, empty_list: Path, capsys: pytest.CaptureFixture[str], answer: str, said: str
) -> None:
    server.say(ARXIV, answer)
    assert run(["add", "2412.17256", "--theme", "first"]) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"papershelf: {said}")
    assert error.endswith("; nothing was written\n")
    assert not list((empty_list / "papers").iterdir())
    assert not (empty_list / "drafts").exists()


@pytest.mark.parametrize(
    "answer",
    ["[]", "null", "7", '"text"', "{}", '{"title": {}}', '{"title": [], "author": 3}', "[" * 100_000, '{"title": " "}'],
)
@pytest.mark.parametrize(
    ("place", "pasted"),
    [
        ("doi.org/10.1000/x", "10.1000/x"),
        ("api2.openreview.net/notes?id=aB3dE5fG7h", "https://openreview.net/forum?id=aB3dE5fG7h"),
        ("aclanthology.org/P19-1001.bib", "https://aclanthology.org/P19-1001"),
    ],
)
def test_an_answer_that_is_something_else_is_said(
    server: Server, empty_list: Path, place: str, pasted: str, answer: str
) -> None:
    server.say(place, answer)
    assert run(["add", pasted, "--theme", "first"]) == 1
    assert server.asked == [place]
    assert not list((empty_list / "papers").iterdir())


@pytest.mark.parametrize(
    "notes", ['[{"content": 3}]', '[{"content": {"title": {"value": 7}}}]', "[[]]", '[{"content": {"title": null}}]']
)
@pytest.mark.usefixtures("empty_list")
def test_a_note_that_is_no_paper_is_said(server: Server, capsys: pytest.CaptureFixture[str], notes: str) -> None:
    server.say("api2.openreview.net/notes?id=aB3dE5fG7h", f'{{"notes": {notes}}}')
    assert run(["add", "https://openreview.net/forum?id=aB3dE5fG7h", "--theme", "first"]) == 1
    assert "the answer of OpenReview cannot be used" in capsys.readouterr().err


@pytest.mark.parametrize("answer", ["arxiv-error.xml", "arxiv-nothing.xml"])
@pytest.mark.usefixtures("empty_list")
def test_a_paper_that_arxiv_does_not_know(server: Server, capsys: pytest.CaptureFixture[str], answer: str) -> None:
    server.give(ARXIV, answer)
    assert run(["add", "2412.17256", "--theme", "first"]) == 1
    assert capsys.readouterr().err == 'papershelf: arXiv knows no paper "2412.17256"; nothing was written\n'


@pytest.mark.usefixtures("empty_list")
def test_a_doi_that_nobody_knows(server: Server, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "10.1000/unknown", "--theme", "first"]) == 1
    assert capsys.readouterr().err == 'papershelf: doi.org knows no paper "10.1000/unknown"; nothing was written\n'
    assert server.asked == ["doi.org/10.1000/unknown"]


def test_a_source_that_stays_away_leaves_no_half_entry(
    server: Server, pauses: list[float], empty_list: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    server.say(ARXIV, status=503)
    assert run(["add", "2412.17256", "--theme", "first"]) == 1
    assert capsys.readouterr().err.splitlines(keepends=True)[-1] == (
        "papershelf: export.arxiv.org is not able to answer now (503 Service Unavailable); try again later; "
        "nothing was written\n"
    )
    assert [round(pause) for pause in pauses] == [3, 6]
    assert not list((empty_list / "papers").iterdir())


def test_a_disk_that_fills_up_leaves_no_half_entry(
    server: Server, empty_list: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device", "b-star.yml")

    server.give(ARXIV, "arxiv-2412.17256.xml")
    monkeypatch.setattr(Path, "replace", refuse)
    assert run(["add", "2412.17256", "--theme", "first"]) == 2
    assert (
        capsys.readouterr().err
        == "papershelf: the disk has no room left for b-star.yml; make room, then run it again\n"
    )
    assert not list((empty_list / "papers").iterdir())


@pytest.mark.usefixtures("empty_list")
def test_the_person_at_the_terminal_is_asked(server: Server) -> None:
    server.give(ARXIV, "arxiv-2412.17256.xml")
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "generator", "add", "2412.17256"],
        stdin=slave, stdout=slave, stderr=slave, env=os.environ | {"PYTHONPATH": str(ANSWERS.parents[2])},
    ) as command:  # fmt: skip
        os.close(slave)
        os.write(master, b"7\n2, first\nIt gauges the loop.\n")
        said = _read_all(master)
    assert command.returncode == 0, said
    assert "   1  first: First & foremost" in said
    assert "choose from 1 to 3, not 7" in said
    text = Path("content/papers/b-star.yml").read_text("utf-8")
    assert "themes: [second, first]\n" in text
    assert "note: >-\n  It gauges the loop.\n" in text


def _read_all(master: int) -> str:
    said = b""
    while True:
        try:
            part = os.read(master, 4096)
        except OSError:  # how Linux says that the other side has gone
            break
        if not part:
            break
        said += part
    os.close(master)
    return said.decode().replace("\r\n", "\n")


def test_in_a_list_without_themes_a_paper_stands_on_the_one_shelf(server: Server, empty_list: Path) -> None:
    (empty_list / "themes.yml").unlink()
    server.give(ARXIV, "arxiv-2412.17256.xml")
    assert run(["add", "2412.17256", "--note", ""]) == 0
    Path("new.bib").write_text("@misc{x, title={One More}, author={Lovelace, Ada}, year=2024, eprint={2405.00001}}")
    assert run(["import", "new.bib"]) == 0
    assert len(list(empty_list.glob("papers/*"))) == 2
    assert run(["check"]) == 0
    assert run(["add", "2405.00002", "--theme", "second"]) == 2
