"""What an entry of BibTeX takes from others: by `crossref` and `xref` from its volume, by `xdata` from shared data.

What the entry says itself always counts. The volume's title becomes the title of the book or journal that the entry
stands in, as in BibLaTeX; its identifiers, addresses and pages stay its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.contribute.readers.bibtex_file import BibtexEntry
from generator.facts.bibtex import NOT_INHERITED

_DEEPEST = 8
"""How many entries may stand behind each other; in a ring there is no last one."""


def volumes(entries: Iterable[BibtexEntry]) -> frozenset[str]:
    """Return the keys, in lower case, of the entries that others stand in."""
    named = (entry.fields.get(field, "") for entry in entries for field in ("crossref", "xref"))
    return frozenset(name.strip().lower() for name in named if name.strip())


def with_inherited(entry: BibtexEntry, by_key: Mapping[str, BibtexEntry], depth: int = 0) -> BibtexEntry:
    """Return an entry with what it inherits; `by_key` has the entries by their keys in lower case."""
    fields = dict(entry.fields)
    remarks = list(entry.remarks)
    for how in ("xdata", "crossref", "xref"):
        for name in filter(None, (part.strip() for part in fields.get(how, "").split(","))):
            parent = by_key.get(name.lower())
            if parent is None:
                remarks.append(f'the entry "{name}" that {how} names is not in the file')
            elif depth < _DEEPEST:
                whole = with_inherited(parent, by_key, depth + 1)
                inherited = whole.fields if how == "xdata" else _of_volume(whole, entry.kind)
                fields = {**inherited, **fields}
    return replace(entry, fields=fields, remarks=tuple(remarks))


def _of_volume(volume: BibtexEntry, child: str) -> dict[str, str]:
    inherited = {name: value for name, value in volume.fields.items() if name not in NOT_INHERITED}
    title = volume.fields.get("title")
    if title and volume.kind == "periodical":
        inherited.setdefault("journaltitle", title)
    elif title and "booktitle" not in inherited:
        inherited["booktitle"] = title
        if subtitle := volume.fields.get("subtitle"):
            inherited["booksubtitle"] = subtitle
    if child in ("inbook", "bookinbook", "suppbook") and "author" in volume.fields:
        inherited["author"] = volume.fields["author"]
    return inherited
