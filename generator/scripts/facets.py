"""What the papers of a list share, as columns: each label named once, and for each paper the numbers of its labels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from generator.model import Level, Library, OwnField, Paper, PaperKind, Shown
from generator.scripts.orders import in_order
from generator.words.book import Book


@dataclass(frozen=True, slots=True)
class Facet:
    """One kind of label that papers share. A label's number is its place in `keys`."""

    keys: tuple[str, ...]
    """As the address of the page names them."""
    labels: tuple[str, ...]
    """As they are printed."""
    of: tuple[tuple[int, ...], ...]
    """The numbers of each paper's labels."""

    def as_json(self) -> Mapping[str, Any]:
        """Return the facet without labels where these are the keys."""
        names = {} if self.keys == self.labels else {"labels": self.labels}
        return {"keys": self.keys, **names, "of": self.of}


class Column(NamedTuple):
    """What a facet is made of."""

    labels: Mapping[str, str]
    """How each key is printed, in the order of the keys."""
    of: Sequence[Sequence[str]]
    """The keys of each paper's labels."""


def columns(library: Library, book: Book) -> Mapping[str, Column]:
    """Return what facets are made of, in the words of a book, by the names that addresses use.

    Kinds are told apart if there are several.
    """
    papers = in_order(library)
    tags, years, venues = [paper.tags for paper in papers], list(map(_year, papers)), list(map(_series, papers))
    names = list(map(_names, papers))
    used = _kinds(papers)
    kinds = {kind.value: book.say(f"choices.{kind.value}") for kind in PaperKind if kind in used}
    kind = {"kind": Column(kinds, [(paper.kind.value,) for paper in papers])} if len(kinds) > 1 else {}
    levels = {level.value: book.say(f"choices.{level.value}") for level in Level}
    code = [("yes",) if paper.links.code else () for paper in papers]
    return {
        "theme": Column({one.id: one.title for one in library.themes}, [library.touched[one.id] for one in papers]),
        "tag": Column(_as_they_are(_sorted(tags)), tags),
        "year": Column(_as_they_are(reversed(_sorted(years))), years),
        "venue": Column(_as_they_are(_sorted(venues)), venues),
        "author": Column(_as_they_are(_first_named(names)), names),
        **kind,
        "level": Column(levels, list(map(_level, papers))),
        "code": Column({"yes": book.say("facets.has_code")}, code),
        **{field.name: _own(field, papers) for field in library.site.fields if Shown.FACET in field.shown},
    }


def facet(column: Column) -> Facet:
    """Return a facet with each label named once."""
    numbers = {key: number for number, key in enumerate(column.labels)}
    of = (tuple(numbers[key] for key in dict.fromkeys(keys)) for keys in column.of)
    return Facet(tuple(numbers), tuple(column.labels.values()), tuple(of))


def _own(field: OwnField, papers: Sequence[Paper]) -> Column:
    """Return the column of a field that the list has declared: choices in their order, others sorted."""
    values = [next((one.values for one in paper.own if one.field == field), ()) for paper in papers]
    used = _sorted(values)
    return Column(_as_they_are([choice for choice in field.choices if choice in used] or used), values)


def _as_they_are(keys: Iterable[str]) -> Mapping[str, str]:
    return {key: key for key in keys}


def _sorted(labels_of: Iterable[Sequence[str]]) -> list[str]:
    return sorted({label for labels in labels_of for label in labels})


def _first_named(names_of: Iterable[Sequence[str]]) -> Iterable[str]:
    """Return the authors in the order in which they are first named, so that neighbours have near numbers."""
    return dict.fromkeys(name for names in names_of for name in names)


def _names(paper: Paper) -> tuple[str, ...]:
    return tuple(author.name for author in paper.authors)


def _year(paper: Paper) -> tuple[str, ...]:
    return (paper.published.iso[:4],)


def _series(paper: Paper) -> tuple[str, ...]:
    return (paper.venue.series,) if paper.venue else ()


def _kinds(papers: Iterable[Paper]) -> frozenset[PaperKind]:
    return frozenset(paper.kind for paper in papers)


def _level(paper: Paper) -> tuple[str, ...]:
    return (paper.level.value,) if paper.level else ()
