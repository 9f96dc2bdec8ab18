"""Readers of foreign text say that they cannot read it; whatever it is, none of them breaks."""

import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.contribute.candidate import Candidate, NoPaperError, Record, UnreadableError
from generator.contribute.importing import read_records
from generator.contribute.readers import bibtex, csl_json, dates, listing, readme, tagged
from generator.contribute.sources import acl_anthology, arxiv, doi, open_library, openreview, page, pubmed
from generator.model import PartialDate
from tests.contribute.conftest import ANSWERS
from tests.contribute.test_import import CASES

FILES = (*CASES, *ANSWERS.iterdir())
ANSWER_READERS: tuple[Callable[[str, str], Candidate | None], ...] = (
    arxiv.read_feed, openreview.read_notes, acl_anthology.read_entry, doi.read_answer,
    open_library.read_book, page.read_page, pubmed.read_record,
)  # fmt: skip
FILE_READERS: tuple[Callable[[str], Iterator[Record]], ...] = (
    read_records, bibtex.read_file, tagged.read_ris, tagged.read_pubmed, tagged.read_endnote, csl_json.read_items,
    readme.read_file, listing.read_file,
)  # fmt: skip


def _damage(text: str, source: random.Random) -> str:
    """Cut, double and swap pieces of a text, and strew in what parsers stumble over."""
    marks = [*'{}[]()"\\$@%,:=<>&;\n\x00\ud800', "null", "{}", "[]", "{{{", "TY  - ", "\\u0000", "9" * 40]
    for _ in range(source.randrange(1, 6)):
        start, end = sorted(source.choices(range(len(text) + 1), k=2))
        piece = source.choice(["", text[start:end], source.choice(marks)])
        cut = min(end, start + source.randrange(1, 40))
        text = text[:start] + piece + text[cut:]
    return text


@pytest.mark.no_cover
@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_damaged_texts_are_read_or_refused(path: Path) -> None:
    source = random.Random(path.name)  # noqa: S311 - no secrets here
    text = path.read_text("utf-8")[:6000]
    outcomes: set[type] = set()
    for _ in range(25):
        damaged = _damage(text, source)
        for read_answer in ANSWER_READERS:
            try:
                outcomes.add(type(read_answer(damaged, "aB3dE5fG7h")))
            except UnreadableError as error:
                outcomes.add(type(error))
        for read_file in FILE_READERS:
            outcomes |= {type(record.outcome) for record in read_file(damaged)}
    assert outcomes <= {Candidate, UnreadableError, NoPaperError, type(None)}
    assert UnreadableError in outcomes


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-12-23T03:58:34Z", PartialDate(2024, 12, 23)),
        ("2024/12//", PartialDate(2024, 12)),
        ("2024///", PartialDate(2024)),
        ("2024/12/23/Christmas", PartialDate(2024, 12, 23)),
        ("2024-12/2025-01", PartialDate(2024, 12)),
        ("2024-02-30", PartialDate(2024)),
        ("2024-13", PartialDate(2024)),
        (" 2024 ", PartialDate(2024)),
        ("0000", None),
        ("in press", None),
        ("٢٠٢٤", None),
        ("", None),
    ],
)
def test_a_date_is_read_as_far_as_it_is_known(text: str, date: PartialDate | None) -> None:
    assert dates.read_date(text) == date


@pytest.mark.parametrize("stamp", [None, True, "7", float("inf"), float("nan"), 10**30, -(10**30), {}])
def test_what_is_no_time_stamp_is_no_date(stamp: object) -> None:
    assert dates.from_milliseconds(stamp) is None
