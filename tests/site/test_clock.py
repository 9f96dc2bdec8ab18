import datetime

import pytest

from generator.problems import UsageError
from generator.site.clock import build_day


def test_source_date_epoch_names_the_day() -> None:
    assert build_day({"SOURCE_DATE_EPOCH": "1735689599"}) == datetime.date(2024, 12, 31)


def test_without_it_the_day_is_today() -> None:
    assert abs(build_day({}) - datetime.datetime.now(datetime.UTC).date()) <= datetime.timedelta(days=1)


@pytest.mark.parametrize("text", ["", "tomorrow", "1e9", "99999999999999999999"])
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="SOURCE_DATE_EPOCH"):
        build_day({"SOURCE_DATE_EPOCH": text})
