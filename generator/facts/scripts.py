"""Scripts, and what they are called."""

from collections.abc import Mapping

SCRIPTS: Mapping[str, str] = {
    "Arab": "Arabic", "Armn": "Armenian", "Beng": "Bengali", "Cyrl": "Cyrillic", "Deva": "Devanagari",
    "Geor": "Georgian", "Grek": "Greek", "Hang": "Hangul", "Hani": "Han", "Hebr": "Hebrew", "Hira": "Hiragana",
    "Kana": "Katakana", "Latn": "Latin", "Taml": "Tamil", "Thai": "Thai",
}  # fmt: skip
"""By its code in ISO 15924, Unicode's name of a script."""
