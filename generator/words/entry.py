"""The English words that stand in the schema of an entry, since its own messages say them too."""

from collections.abc import Iterator

from generator.content.fields import Field, NamedRecord, Record
from generator.content.schema import PAPER
from generator.content.values import Choice
from generator.content.words import KINDS
from generator.words.book import Words


def words_of(entry: Record = PAPER) -> Words:
    """Return what the keys of an entry are for, how the form calls and asks for them, and what they may hold."""
    fields = list(_fields(entry))
    return {
        "entry": {field.name: field.help for field in fields},
        "labels": {field.name: _label(field) for field in fields},
        "hints": {field.name: field.hint for field in fields if field.hint},
        "choices": {
            option.value: option.value.replace("-", " ")
            for field in fields
            if isinstance(field.kind, Choice)
            for option in field.kind.options
        },
        "kinds": {name: kind.fault for name, kind in KINDS.items()},
    }


def _fields(record: Record) -> Iterator[Field]:
    """Yield the fields, those of records in them too where the form asks them; no two of these have one name."""
    for field in record.fields:
        yield field
        if field.is_asked and isinstance(field.kind, Record) and not isinstance(field.kind, NamedRecord):
            yield from _fields(field.kind)


def _label(field: Field) -> str:
    name = field.name.replace("_", " ")
    return field.label or name[0].upper() + name[1:]
