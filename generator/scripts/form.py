"""The form of an entry, made from the schema: what it asks, in which control, and how the values are written."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.content import schema
from generator.content.fields import Field, NamedRecord, Record
from generator.content.kinds import Kind
from generator.content.lists import ListOf
from generator.content.prose import Prose
from generator.content.values import Choice, Reference, Word, YesOrNo
from generator.facts.kinds import FIELDS
from generator.model import PaperKind
from generator.words.book import Book


def asked(book: Book, entry: Record = schema.PAPER) -> Sequence[Mapping[str, Any]]:
    """Return the fields that the form asks, in its order and in the words of a book."""
    return list(_asked(entry, book, ()))


def layout(entry: Record = schema.PAPER) -> Mapping[str, str]:
    """Return how the value of each key of an entry is written, in the order of the keys."""
    return {field.name: _written(field.kind) for field in entry.fields}


def _asked(record: Record, book: Book, above: tuple[str, ...]) -> Iterator[Mapping[str, Any]]:
    for field in (field for field in record.fields if field.is_asked):
        path = (*above, field.name)
        if isinstance(field.kind, Record) and not isinstance(field.kind, NamedRecord):
            yield from _asked(field.kind, book, path)
        else:
            told = {
                "path": path,
                "label": field.label if field.is_own else book.say(f"labels.{field.name}"),
                "shape": _shape(field.kind),
                "hint": _hint(field, book),
            }
            choices = _choices(field, book)
            more = {"choices": choices, "hasFormulas": _has_formulas(field.kind), "of": _kinds(field.name)}
            yield {**told, **{name: value for name, value in more.items() if value}}


def _kinds(name: str) -> Sequence[str]:
    """Return the kinds of work of which the form asks this alone; of a paper it asks nothing that is its volume's."""
    return [kind for kind, names in FIELDS.items() if name in names and kind != PaperKind.PAPER.value]


def _hint(field: Field, book: Book) -> str:
    if field.is_own:
        return field.help
    return book.say(f"hints.{field.name}") if field.hint else book.say(f"entry.{field.name}")


def _choices(field: Field, book: Book) -> Mapping[str, str]:
    match kind := field.kind:
        case Choice() if field.is_own:
            return {option.value: option.value for option in kind.options}
        case Choice():
            return {option.value: book.say(f"choices.{option.value}") for option in kind.options}
        case YesOrNo():
            return {"true": book.say("contribute.yes"), "false": book.say("contribute.no")}
        case _:
            return {}


def _has_formulas(kind: Kind) -> bool:
    return isinstance(kind, Prose) and kind.read_as is not str


def _shape(kind: Kind) -> str:
    match kind:
        case ListOf():
            return _shape_of_list(kind)
        case Choice():
            return "choice"
        case YesOrNo():
            return "yes-or-no"
        case Prose(folded=True):
            return "paragraphs"
        case _:
            return "line"


def _shape_of_list(kind: ListOf) -> str:
    match kind.item:
        case Reference(to="theme"):
            return "themes"
        case Word(vocabulary="tag"):
            return "tags"
        case _:
            return "lines" if kind.one_a_line else "words"


def _written(kind: Kind) -> str:
    match kind.fields[0].kind if isinstance(kind, NamedRecord) else kind:
        case Record():
            return "table"
        case ListOf(one_a_line=True):
            return "block"
        case ListOf():
            return "flow"
        case Prose(folded=True):
            return "folded"
        case Prose():
            return "prose"
        case _:
            return "word"
