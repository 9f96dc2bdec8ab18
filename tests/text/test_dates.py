"""Dates: every form that can be read in one way, and no other."""

import datetime
import re

import pytest

from generator.text.dates import DAY, PARTIAL, iso_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024/12/23", "2024-12-23"),
        ("2024-1-5", "2024-01-05"),
        ("2024.12.23", "2024-12-23"),
        ("20241223", "2024-12-23"),
        ("2024/1", "2024-01"),
        ("2024-12-23T10:00:00Z", "2024-12-23"),
        ("23 December 2024", "2024-12-23"),
        ("23rd dec. 2024", "2024-12-23"),
        ("December 23, 2024", "2024-12-23"),
        ("Dec 2024", "2024-12"),
        ("2024 Dec 3", "2024-12-03"),
        ("23.12.2024", "2024-12-23"),
        ("12/23/2024", "2024-12-23"),
    ],
)
def test_other_forms_become_iso(written: str, iso: str) -> None:
    assert iso_date(written) == iso


@pytest.mark.parametrize(
    "written",
    ["2024", "2024-12", "2024-12-23", "5/4/2024", "4.5.2024", "2024-13-01", "2023-2-29", "202412", "soon", ""],
)
def test_anything_else_stays(written: str) -> None:
    assert iso_date(written) == written


@pytest.mark.parametrize("year", [1, 400, 1900, 2000, 2023, 2024, 2100, 9999])
def test_the_pattern_knows_the_calendar(year: int) -> None:
    for month in range(14):
        for day in range(33):
            text = f"{year:04}-{month:02}-{day:02}"
            try:
                datetime.date(year, month, day)
                exists = True
            except ValueError:
                exists = False
            assert bool(re.fullmatch(DAY, text)) == exists == bool(re.fullmatch(PARTIAL, text)), text
