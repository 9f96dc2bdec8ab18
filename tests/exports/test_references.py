"""References in the styles of APA, IEEE and Chicago: one case for each rule."""

from pathlib import Path

import pytest

from generator.content.reader import read_library
from generator.exports.references import apa, chicago, ieee
from tests.cases import read_case, write_case
from tests.lists import BOOK

STYLES = {form.id: form for form in (apa.FORMAT, ieee.FORMAT, chicago.FORMAT)}
CASES = sorted((Path(__file__).parents[1] / "cases" / "references").glob("*.txt"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_a_work_is_cited_as_the_manual_has_it(path: Path, toy_content: Path, request: pytest.FixtureRequest) -> None:
    case = read_case(path)
    (toy_content / "papers" / "cited.yml").write_text(case["content"]["paper.yml"], "utf-8")
    paper = read_library(toy_content).papers_by_id["cited"]
    said = {name: f"{style.record(paper, BOOK)}\n" for name, style in STYLES.items()}
    if request.config.getoption("--update-cases"):
        write_case(path, {**case, "expected": said})
        return
    assert case["expected"] == said
