"""What items of READMEs have in common: signs between things, brackets, a venue with its year."""

import re
from collections.abc import Sequence

from generator.contribute.readers.markdown import Piece

SEPARATORS = " \t\n.,;:|/\\-\u2013\u2014\u00b7\u2022*[]()\u3010\u3011"
BRACKETS = re.compile(r"[\[(\u3010]([^\[\]()\u3010\u3011]*)[\])\u3011]")
VENUE = re.compile(
    r"(?:(?:in|at|accepted (?:at|to|by))\s+)?(?P<name>[A-Z][\w&/.+\u2019 :-]{1,80}?)[\s,'\u2019-]*"
    r"(?P<year>(?:19|20)\d\d|(?<=[a-zA-Z\s'\u2019])\d\d)"
    r"(?:[\s,-]*\(?(?:oral|spotlight|poster|workshops?|best paper|highlight|findings|notable|main|demo)"
    r"[\w\s-]*\)?)?[.,]?",
    re.IGNORECASE,
)


def text_of(pieces: Sequence[Piece]) -> str:
    """Return the words of a line, those of its links included."""
    return "".join(piece.text for piece in pieces if piece.type != "image")
