"""Venues that 0.1.0 could only say in one text: those whose volume, issue and pages are certain become tables.

A text is taken apart where the whole of it is one of three forms; any other word or number in it, and it stays.
"""

import re
from collections.abc import Mapping

from generator.text import venues

_NAME = r"(?P<name>[^\W\d][^\d()\[\],;:@]*?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_VOLUME = r"(?P<volume>[1-9]\d{0,3}) ?\((?P<issue>[1-9]\d{0,2})\)"
_PAGES = r"(?P<pages>(?P<first>\d{1,6})[-\u2013](?P<last>\d{1,6}))"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"{_NAME} \({_YEAR}\),? {_VOLUME}(?:[,:] ?{_PAGES})?",
        rf"{_NAME},? {_VOLUME}(?:[,:] ?{_PAGES})?, {_YEAR}",
        rf"{_NAME} {_YEAR} \((?:pages|pp\.?) {_PAGES}\)",
    )
)


def taken_apart(text: str) -> Mapping[str, str] | None:
    """Return a venue's text as the table that says the same; None where that is not certain."""
    found = next((match for form in _FORMS if (match := form.fullmatch(text))), None)
    if not found or (found["pages"] and int(found["first"]) > int(found["last"])):
        return None
    parts = found.groupdict()
    kind = venues.read(text).kind
    is_told = venues.read(parts["name"]).kind is kind
    table = {
        "name": parts["name"],
        "kind": None if is_told or kind is None else kind.value,
        **{key: parts.get(key) for key in ("year", "volume", "issue", "pages")},
    }
    return {key: value for key, value in table.items() if value}
