"""BibTeX as we read it beside what pandoc makes of it: python -m bench.bibtex FILE...

Two readers that were written apart from each other are seldom wrong in the same place. What both mean alike is not
told: pandoc puts titles into sentence case, straight quotation marks into curved ones and styles into tags, and leaves
formulas in TeX.
"""

import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.contribute.candidate import Candidate
from generator.contribute.readers import bibtex
from generator.text.prose import Prose

_PANDOC = Path(__file__).parents[1] / ".venv" / "engines" / "pandoc" / "pypandoc" / "files" / "pandoc"
"""Where `make .venv/engines/pandoc` puts it, from a package that holds it."""
_KEY = re.compile(r"@\w+\s*[{(]\s*([^,\s]*)")
_TAG = re.compile(r"</?(?:i|b|sup|sub|span)\b[^<>]*>")
_ALIKE = str.maketrans(
    {"\u0131": "i", "\u0237": "j", "\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "\u00a0": " "}
)
_NAME_PARTS = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix", "literal")


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that the two read otherwise."""

    entry: str
    """The entry's key; empty where pandoc cannot read the file."""
    field: str
    ours: str
    theirs: str

    def __str__(self) -> str:
        return f"{self.entry} {self.field}\n  ours   {self.ours}\n  theirs {self.theirs}"


def differences(source: str) -> Iterator[Difference]:
    """Yield where the two differ in authors, year or title of a file's entries. Raises FileNotFoundError: no pandoc."""
    command = [str(_PANDOC), "--from", "biblatex", "--to", "csljson"]
    run = subprocess.run(command, input=source, capture_output=True, text=True, check=False)  # noqa: S603 - it is ours
    if run.returncode:
        yield Difference("", "file", "read", " ".join(run.stderr.split())[:200])
        return
    theirs = {item["id"]: item for item in json.loads(run.stdout)}
    for key, ours in _ours(source):
        yield from _compare(key, ours, theirs.get(key))


def _ours(source: str) -> Iterator[tuple[str, Candidate | Exception]]:
    lines = source.split("\n")
    for record in bibtex.read_file(source):
        found = _KEY.search("\n".join(lines[record.line - 1 : record.line + 2]))
        yield found[1] if found else f"line {record.line}", record.outcome


def _compare(key: str, ours: Candidate | Exception, item: Mapping[str, Any] | None) -> Iterator[Difference]:
    if not isinstance(ours, Candidate) or item is None:
        if isinstance(ours, Candidate) or item is not None:
            yield Difference(key, "entry", str(ours) if isinstance(ours, Exception) else "read", str(item and "read"))
        return
    dates = item.get("issued", {}).get("date-parts") or [[None]]
    title = str(item.get("title", ""))
    in_tex = ours.title if _plain(ours.title, "title") == _plain(title, "title") else Prose(ours.title).plain
    values = {
        "authors": ("; ".join(ours.authors), "; ".join(map(_name, item.get("author", ())))),
        "year": (str(ours.published.year if ours.published else None), str(dates[0][0])),
        "title": (in_tex, title),
    }
    for field, (one, other) in values.items():
        if _plain(one, field) != _plain(other, field):
            yield Difference(key, field, one, other)


def _name(person: Mapping[str, str]) -> str:
    return " ".join(person[part] for part in _NAME_PARTS if person.get(part))


def _plain(text: str, field: str) -> str:
    """Return a text without what both mean alike; "others" at the end of names is what we keep as a mark."""
    spelled = unicodedata.normalize("NFC", _TAG.sub("", text).translate(_ALIKE))
    if field == "authors":
        return re.sub(r"(?:^|; )others$", "", spelled)
    return re.sub(r"\W+", " ", spelled).strip().casefold() if field == "title" else spelled


def main(paths: list[str]) -> None:
    """Print every difference in some files, and how many there are of each field."""
    found: Counter[str] = Counter()
    entries = 0
    for path in paths:
        source = Path(path).read_text("utf-8-sig")
        entries += sum(1 for _ in bibtex.read_file(source))
        for difference in differences(source):
            found[difference.field] += 1
            print(f"{path}: {difference}")
    counts = ", ".join(f"{number:,} {field}" for field, number in sorted(found.items()))
    print(f"{entries:,} entries; differences: {counts or 'none'}")


if __name__ == "__main__":
    main(sys.argv[1:])
