"""What the papers of a list share, as columns: each label named once, and for each paper the numbers of its labels."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

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


def facets(library: Library, book: Book) -> Mapping[str, Facet]:
    """Return the facets by the names that addresses use, in the words of a book. Kinds are told apart if several."""
    papers = in_order(library)
    themes = {theme.id: theme.title for theme in library.themes}
    levels = {level.value: book.say(f"choices.{level.value}") for level in Level}
    code = {"yes": book.say("facets.has_code")}
    kinds = {kind.value: book.say(f"choices.{kind.value}") for kind in PaperKind if kind in _kinds(papers)}
    kind = {"kind": _facet(kinds, [(paper.kind.value,) for paper in papers], kinds)} if len(kinds) > 1 else {}
    return {
        "theme": _facet(themes, [library.touched[paper.id] for paper in papers], themes),
        "tag": _facet(_sorted(paper.tags for paper in papers), [paper.tags for paper in papers]),
        "year": _facet(reversed(_sorted(map(_year, papers))), list(map(_year, papers))),
        "venue": _facet(_sorted(map(_series, papers)), list(map(_series, papers))),
        "author": _facet(_first_named(papers), list(map(_names, papers))),
        **kind,
        "level": _facet(levels, list(map(_level, papers)), levels),
        "code": _facet(code, [("yes",) if paper.links.code else () for paper in papers], code),
        **{field.name: _own(field, papers) for field in library.site.fields if Shown.FACET in field.shown},
    }


def _own(field: OwnField, papers: Sequence[Paper]) -> Facet:
    """Return the facet of a field that the list has declared: choices in their order, others sorted."""
    values = [next((one.values for one in paper.own if one.field == field), ()) for paper in papers]
    used = _sorted(values)
    return _facet([choice for choice in field.choices if choice in used] or used, values)


def _facet(keys: Iterable[str], labels_of: Sequence[Sequence[str]], printed: Mapping[str, str] | None = None) -> Facet:
    numbers = {key: number for number, key in enumerate(keys)}
    labels = tuple(printed[key] if printed else key for key in numbers)
    of = (tuple(numbers[key] for key in dict.fromkeys(keys)) for keys in labels_of)
    return Facet(tuple(numbers), labels, tuple(of))


def _sorted(labels_of: Iterable[Sequence[str]]) -> list[str]:
    return sorted({label for labels in labels_of for label in labels})


def _first_named(papers: Iterable[Paper]) -> list[str]:
    """Return the authors in the order in which they are first named, so that neighbours have near numbers."""
    return list(dict.fromkeys(name for paper in papers for name in _names(paper)))


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
