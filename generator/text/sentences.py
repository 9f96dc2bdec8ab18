"""Where the first sentence of a text ends."""

import re

# A mark, the quotes and brackets that it stands in, then what a sentence can begin with. Where words stand without
# blanks, so do sentences.
_END = re.compile(r"(?:(?<!\.)[.!?؟۔]|\.\.\.|…)[\"'”’»)\]]*(?=\s+[^\sa-z…])|[。！？][”’」』）]*")  # noqa: RUF001 - they are meant
_SHORTENED = re.compile(r"(?:\b(?:[^\W\d_]|al|approx|cf|ca|Dr|Eq|Fig|Figs|No|Prof|resp|Sec|vs)|\.[^\W\d_])\.$")


def first_sentence(text: str) -> str:
    """Return the first sentence of a text on one line; all of it where none ends before.

    The point behind an initial, or behind one of a few words that are often shortened ("et al."), ends nothing.
    """
    for end in _END.finditer(text):
        sentence = text[: end.end()]
        if not _SHORTENED.search(sentence):
            return sentence
    return text
