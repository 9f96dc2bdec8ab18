"""The day of a build, read once at the door and handed on as a value."""

import datetime
from collections.abc import Mapping

from generator.problems import UsageError


def build_day(environment: Mapping[str, str]) -> datetime.date:
    """Return today in UTC, or the day that SOURCE_DATE_EPOCH names (reproducible-builds.org, "SOURCE_DATE_EPOCH").

    Raises UsageError where that is not a number of seconds.
    """
    seconds = environment.get("SOURCE_DATE_EPOCH")
    if seconds is None:
        return datetime.datetime.now(datetime.UTC).date()
    try:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(f'SOURCE_DATE_EPOCH is "{seconds}", but must be a number of seconds since 1970') from error
