"""Character references of HTML and XML."""

import re
from html import unescape

_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]*);")


def read_entities(text: str) -> str:
    """Return a text with the characters that its references name. Without a semicolon, "&not" in an address is none."""
    return _REFERENCE.sub(lambda found: unescape(found[0]), text)
