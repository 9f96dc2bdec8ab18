"""What services say of a paper is claimed of it, and nothing else: answers that say so, and some that look so."""

from typing import Any

import pytest

from generator.contribute.candidate import Candidate
from generator.contribute.sources import arxiv, crossref
from generator.contribute.watching.notices import by_arxiv, by_notices
from generator.contribute.watching.publication import renamed
from generator.contribute.watching.subject import Told
from tests.contribute.watching.answers import (
    DOI,
    NOTICE,
    arxiv_entry,
    arxiv_feed,
    crossref_answer,
    crossref_notices,
    crossref_work,
    update,
)
from tests.contribute.watching.papers import subject

RETRACTED, WITHDRAWN, CONCERN, CORRECTED = "retracted", "withdrawn", "expression-of-concern", "corrected"

WITHDRAWN_ON_ARXIV = [
    {"comment": "This paper has been withdrawn by the authors due to an error in Section 4"},
    {"comment": "This submission has been withdrawn by arXiv administrators due to inappropriate text reuse"},
    {"comment": "Withdrawn"},
    {"comment": "12 pages. Withdrawn due to a crucial sign error in equation (3)"},
    {"comment": "This article has been removed by arXiv administrators because of a copyright claim"},
    {"comment": "Paper withdrawn by the author; it is superseded by arXiv:2402.00001"},
    {"comment": "The authors have withdrawn this paper"},
    {"comment": "We withdraw this paper since Theorem 2 is false"},
    {"comment": "[This manuscript is withdrawn from arXiv for further checks]"},
    {"summary": "This paper has been withdrawn by the author due to a flaw in the proof of Lemma 3."},
    {"summary": "Withdrawn."},
    {"comment": "Retracted because of a fault in the data"},
]
"""Said of the paper itself."""

LOOK_ALIKES_ON_ARXIV = [
    {"title": "Retracted: A Made-up Study of Several Examples"},
    {"title": "How This Paper Has Been Withdrawn", "summary": "We tell of notices."},
    {"summary": "Retracted papers go on being cited. We ask why."},
    {"summary": "We study what became of 500 papers that were withdrawn from arXiv."},
    {"summary": "Subjects who had withdrawn from the trial are counted as failures."},
    {"summary": '"This paper has been withdrawn" is a sentence that we analyse.'},
    {"summary": "In 1998 a paper was published, and this paper was retracted in 2010; its effect lasts."},
    {"summary": "Consent was withdrawn by two patients. Their data are not used."},
    {"comment": "Version 1 of this paper has been withdrawn; this is the corrected one"},
    {"comment": "This version has been withdrawn and replaced"},
    {"comment": "This paper was withdrawn from ICLR 2024 and is under review elsewhere"},
    {"comment": "Withdrawn from consideration at CVPR"},
    {"comment": "The claim in Section 3 of an earlier version is withdrawn"},
    {"comment": "This paper has been withdrawn by mistake; it stands"},
    {"comment": "Withdrawn in error by the submitter, reinstated on 4 May"},
    {"comment": "Accepted at the workshop on retracted science"},
    {"comment": "Data set of retracted papers at https://example.org/retracted"},
    {"comment": "We withdraw the conjecture of the first version"},
    {"comment": "Withdrawn-agent model; 12 pages"},
    {"comment": "Code withdrawn for now, 3 figures"},
]
"""Said of something else."""


def _at_arxiv(told: dict[str, str], title: str) -> list[str]:
    (standing,) = arxiv.read_standings(arxiv_feed(arxiv_entry(version=2, **told)))
    return [str(finding.changes["status"]) for finding in by_arxiv(subject(title), standing)]


@pytest.mark.parametrize("told", WITHDRAWN_ON_ARXIV, ids=str)
def test_a_withdrawal_on_arxiv_is_claimed_in_its_own_words(told: dict[str, str]) -> None:
    (standing,) = arxiv.read_standings(arxiv_feed(arxiv_entry(version=2, **told)))
    (finding,) = by_arxiv(subject(), standing)
    assert finding.changes["status"] == WITHDRAWN
    assert finding.evidence == finding.changes["status_source"] == "https://arxiv.org/abs/2401.00011v2"
    assert finding.quotation == finding.changes["status_note"] == next(iter(told.values()))


@pytest.mark.parametrize("told", LOOK_ALIKES_ON_ARXIV, ids=str)
def test_nothing_else_on_arxiv_is_taken_for_one(told: dict[str, str]) -> None:
    assert _at_arxiv(told, told.get("title", "A title")) == []


def _own(*updates: dict[str, Any], **more: Any) -> str:
    return crossref_answer(crossref_work(**{"updated-by": list(updates), **more}))


def _notice(*updates: dict[str, Any], doi: str = NOTICE) -> dict[str, Any]:
    return {"DOI": doi, "update-to": list(updates)}


CLAIMED = {
    "updated-by, by the publisher": (_own(update(NOTICE)), "", RETRACTED),
    "updated-by, by Retraction Watch": (_own(update(NOTICE, source="retraction-watch")), "", RETRACTED),
    "update-to alone": ("", crossref_notices(_notice(update(DOI))), RETRACTED),
    "both": (_own(update(NOTICE)), crossref_notices(_notice(update(DOI))), RETRACTED),
    "in the place of the work": (_own(**{"update-to": [update(DOI)]}), "", RETRACTED),
    "a DOI in capitals": ("", crossref_notices(_notice(update(DOI.upper()))), RETRACTED),
    "a kind in capitals": (_own(update(NOTICE, "Retraction")), "", RETRACTED),
    "a notice about several": ("", crossref_notices(_notice(update("10.1000/b", "erratum"), update(DOI))), RETRACTED),
    "withdrawal": (_own(update(NOTICE, "withdrawal")), "", WITHDRAWN),
    "removal": (_own(update(NOTICE, "removal")), "", WITHDRAWN),
    "expression of concern": (_own(update(NOTICE, "expression_of_concern")), "", CONCERN),
    "expression of concern, with hyphens": (_own(update(NOTICE, "expression-of-concern")), "", CONCERN),
    "correction": (_own(update(NOTICE, "correction")), "", CORRECTED),
    "corrigendum": (_own(update(NOTICE, "corrigendum")), "", CORRECTED),
    "erratum": ("", crossref_notices(_notice(update(DOI, "erratum"))), CORRECTED),
    "partial retraction": (_own(update(NOTICE, "partial_retraction")), "", CORRECTED),
    "corrected, then retracted": (_own(update("10.1000/c", "correction"), update(NOTICE)), "", RETRACTED),
    "reinstated, then retracted again": (
        _own(update("10.1000/r", "reinstatement", day="2023-01-01"), update(NOTICE)), "", RETRACTED,
    ),
    "no date": (_own({"DOI": NOTICE, "type": "retraction", "source": "publisher"}), "", RETRACTED),
}  # fmt: skip

NOT_CLAIMED = {
    "nothing": (_own(), crossref_notices()),
    "the entry is itself a notice about another work": (_own(**{"update-to": [update("10.1000/other")]}), ""),
    "a notice about another work": ("", crossref_notices(_notice(update("10.1000/made.up.2")))),
    "a retraction of another and an addendum to this": (
        "", crossref_notices(_notice(update("10.1000/other"), update(DOI, "addendum"))),
    ),
    "a title that says so": (_own(title="RETRACTED: A Made-up Study of Several Examples"), ""),
    "a notice without a DOI": (_own({"type": "retraction", "source": "publisher"}), ""),
    "a notice whose DOI is none": (_own(update("see the journal")), ""),
    "no kind": (_own({"DOI": NOTICE, "source": "publisher"}), ""),
    "a kind that nobody knows": (_own(update(NOTICE, "retraction_of_a_retraction")), ""),
    "addendum": (_own(update(NOTICE, "addendum")), ""),
    "clarification": (_own(update(NOTICE, "clarification")), ""),
    "new edition": (_own(update(NOTICE, "new_edition")), ""),
    "retracted, then reinstated": (_own(update(NOTICE), update("10.1000/r", "reinstatement", day="2024-09-01")), ""),
    "a review of it": (_own(relation={"has-review": [{"id-type": "doi", "id": NOTICE}]}), ""),
    "a comment on it": (_own(relation={"has-comment": [{"id-type": "doi", "id": "10.1000/retraction"}]}), ""),
    "an is-retracted flag of another catalogue": (_own(is_retracted=True), ""),
    "updates that are a text": (_own(**{"updated-by": "retraction"}), ""),
    "updates that are nested": (_own(**{"updated-by": [[update(NOTICE)]]}), ""),
}  # fmt: skip


def _at_crossref(own: str, others: str, more: str = "") -> list[Any]:
    notices = list(crossref.read_own_notices(own, DOI)) if own else []
    notices += list(crossref.read_notices(others, DOI)) if others else []
    return list(by_notices(subject(more=more), notices))


@pytest.mark.parametrize(("own", "others", "status"), CLAIMED.values(), ids=CLAIMED)
def test_a_notice_is_claimed_and_shown(own: str, others: str, status: str) -> None:
    (finding,) = _at_crossref(own, others)
    assert finding.changes["status"] == status
    assert finding.evidence == finding.changes["status_source"]
    assert finding.evidence in {f"https://doi.org/{NOTICE}", f"https://doi.org/{DOI}"}
    assert finding.is_fact
    assert finding.day == ("2024-05-04" if '"updated":' in own + others else "")


@pytest.mark.parametrize(("own", "others"), NOT_CLAIMED.values(), ids=NOT_CLAIMED)
def test_without_a_notice_about_it_nothing_is_claimed(own: str, others: str) -> None:
    assert _at_crossref(own, others) == []


def test_there_are_sixty_answers() -> None:
    assert sum(map(len, (WITHDRAWN_ON_ARXIV, LOOK_ALIKES_ON_ARXIV, CLAIMED, NOT_CLAIMED))) >= 60


@pytest.mark.parametrize(
    ("said", "kind", "is_news"),
    [
        ("retracted", "retraction", False),
        ("withdrawn", "retraction", False),
        ("retracted", "correction", False),
        ("corrected", "erratum", False),
        ("corrected", "expression_of_concern", True),
        ("expression-of-concern", "correction", False),
        ("expression-of-concern", "retraction", True),
    ],
)
def test_only_what_is_graver_than_the_entry_says_is_news(said: str, kind: str, *, is_news: bool) -> None:
    assert bool(_at_crossref(_own(update(NOTICE, kind)), "", f"status: {said}\n")) is is_news


def test_what_a_curator_has_said_of_a_status_stays() -> None:
    (standing,) = arxiv.read_standings(arxiv_feed(arxiv_entry(version=2, comment="Withdrawn")))
    (finding,) = by_arxiv(subject(more="status: corrected\nstatus_note: See page 3.\n"), standing)
    assert "status_note" not in finding.changes


@pytest.mark.parametrize(
    ("title", "authors", "changed"),
    [
        ("A Made-Up Study: of several examples", ("A. Example", "B. Ødegård"), []),
        ("A Made-up Study", ("Ada Example", "Bjorn Odegard"), []),
        ("Retracted: A Made-up Study of Several Examples", ("Ada Example", "William Ødegård"), []),
        ("A Made-up Study of Many Examples", ("Ada Example", "Bjørn Ødegård"), ["title"]),
        ("A Made-up Study of Several Examples: Part Two", ("Ada Example", "Bjørn Ødegård"), ["title"]),
        ("A Made-up Study of Several Examples", ("Ada Example", "Bjørn Ødegård", "C. D. Third"), ["authors"]),
        ("A Made-up Study of Several Examples", ("Ada Example", "Bjørn Other"), ["authors"]),
    ],
)
def test_what_is_only_spelled_otherwise_has_not_changed(
    title: str, authors: tuple[str, ...], changed: list[str]
) -> None:
    told = Told("Crossref", "https://doi.org/10.1000/made.up", Candidate(title, authors))
    assert [key for finding in renamed(subject(), [told]) for key in finding.changes] == changed
