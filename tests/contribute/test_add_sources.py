"""What each source says of a paper, however it is pasted, as the entry that is written."""

from pathlib import Path

import pytest

from generator.cli import run
from tests.contribute.conftest import ANSWERS, ARXIV, Server, undated


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
    assert undated(path) == (
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
    assert undated(empty_list / "papers" / "reward-design-k.yml") == (
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
    assert undated(empty_list / "papers" / "xlm-r.yml") == (
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
