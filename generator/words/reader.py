"""Reads the book of a language from `site_templates/words/`, and says what is wrong with it by file and line.

English is the book that all others are compared with; that it holds what the website says is for our tests to show.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.content.disk import read_nodes, shown_path
from generator.content.kinds import kind_of, nearest, shown, suggestion
from generator.content.nodes import Node, Scalar, Table
from generator.layers import Layers
from generator.problems import ContentError, Position, Problem, UsageError
from generator.words.book import Book, Word, Words, has_stray_brace, placeholders
from generator.words.entry import words_of
from generator.words.language import Language

ENGLISH = Language("en")

_OF_THE_SCHEMA = words_of()


def read_book(books: Layers, tag: str) -> Book:
    """Return the book of a language from a folder of books.

    Where no book has its very tag, one of the same language and script serves: "de" for "de-AT", "zh-Hans" for "zh-CN".
    The lowest layer that has the language holds it whole; those above hold the words that they say in another way.
    Raises ContentError with every problem of a file, and UsageError where there is none.
    """
    language, name = Language(tag), _name(books, tag)
    if not name:
        raise UsageError(_missing(books, tag))
    *changes, whole = books.every(f"{name}.yml")
    english = {**_read(books.every("en.yml")[-1], ENGLISH), **_OF_THE_SCHEMA}
    words = english if name == ENGLISH.tag else _read(whole, language, english)
    for path in reversed(changes):
        words = _changed(words, _read(path, language, english, is_whole=False))
    return Book(language, words)


def check_language(books: Layers, site: Node | None) -> list[Problem]:
    """Return what is wrong with the language that a list's site.yml names, and with its book."""
    named = site.find("language") if isinstance(site, Table) else None
    tag = named.text if isinstance(named, Scalar) else ENGLISH.tag
    if isinstance(named, Scalar) and not _name(books, tag):
        return [Problem(named.position, _missing(books, tag))]
    try:
        read_book(books, tag)
    except ContentError as error:
        return list(error.problems)
    return []


def _name(books: Layers, tag: str) -> str | None:
    """Return the tag of the book for a language: its own, or the one of the same language in the same script."""
    kin = [name for name in _languages(books) if Language(name).is_kin_of(Language(tag))]
    return tag if tag in kin else next(iter(kin), None)


def _languages(books: Layers) -> list[str]:
    stems = (Path(name).stem for name in books.files() if name.endswith(".yml"))
    return sorted(stem for stem in stems if Language(stem).is_known)


def _missing(books: Layers, tag: str) -> str:
    found = ", ".join(_languages(books)) or "none"
    where = shown_path(books.folders[0])
    return f'there is no book of words for the language "{shown(tag)}" in {where}; found: {found}'


def _changed(words: Words, changes: Words) -> Words:
    return {group: {**said, **changes.get(group, {})} for group, said in words.items()}


def _read(path: Path, language: Language, english: Words | None = None, *, is_whole: bool = True) -> Words:
    root, problems = read_nodes(path)
    reading = _Reading(language, is_whole=is_whole)
    words = reading.words(root, english) if root else {}
    if problems or reading.problems:
        raise ContentError([*problems, *reading.problems])
    return words


class _Reading:
    """Takes the words out of a file's nodes, and compares them with the English ones if they are given."""

    def __init__(self, language: Language, *, is_whole: bool) -> None:
        self._language = language
        self._is_whole = is_whole
        self.problems: list[Problem] = []

    def words(self, root: Node, english: Words | None) -> Words:
        words = {}
        for group, table in self._entries(root, english):
            if english is None and group.text in _OF_THE_SCHEMA:
                self._say(group.position, f'"{group.text}" stands in the schema of an entry; remove it here')
            words[group.text] = self._group(table, None if english is None else english[group.text])
        return words

    def _group(self, table: Node, english: Mapping[str, Word] | None) -> Mapping[str, Word]:
        return {
            name.text: self._word(node, None if english is None else english[name.text])
            for name, node in self._entries(table, english)
        }

    def _entries(self, node: Node, english: Mapping[str, object] | None) -> Iterator[tuple[Scalar, Node]]:
        """Yield a table's entries, each key once, and those alone that English has."""
        if not isinstance(node, Table):
            self._say(node.position, f"words are needed here, each as `name: text`, but here is {kind_of(node)}")
            return
        seen = set()
        for key, value in node.entries:
            if key.text in seen:
                self._say(key.position, f'"{shown(key.text)}" stands twice; remove one of the two')
            elif english is not None and key.text not in english:
                meant = suggestion(nearest(key.text, list(english)))
                self._say(key.position, f'"{shown(key.text)}" is no word of this website{meant}')
            else:
                yield key, value
            seen.add(key.text)
        for missing, text in (english or {}).items():
            if self._is_whole and missing not in seen:
                self._say(node.position, f'"{missing}" is missing; in English it says "{shown(_sample(text))}"')

    def _word(self, node: Node, english: Word | None) -> Word:
        if english is None:  # whatever stands here is what others are compared with
            english = {"other": _other(node)} if isinstance(node, Table) else ""
        return self._text(node, english) if isinstance(english, str) else self._forms(node, english["other"])

    def _forms(self, node: Node, english: str) -> Mapping[str, str]:
        categories = self._language.categories
        if not (isinstance(node, Table) and sorted(key.text for key, _ in node.entries) == sorted(categories)):
            self._say(node.position, f"plural forms are needed here, just these: {', '.join(categories)}")
            return {}
        return {key.text: self._text(form, f"{english}{{count}}") for key, form in node.entries}

    def _text(self, node: Node, english: str) -> str:
        if not isinstance(node, Scalar) or not node.text:
            self._say(node.position, f"a text is needed here, but here is {kind_of(node)}")
            return ""
        if has_stray_brace(node.text):
            self._say(node.position, "a brace stands alone; braces enclose a placeholder, as in {count}")
        found, known = placeholders(node.text), placeholders(english or node.text)
        for name in sorted(found - known):
            message = f"the placeholder {{{name}}} is not known here{suggestion(nearest(name, sorted(known)))}"
            self._say(node.place_of(f"{{{name}}}"), message)
        for name in sorted(known - found - {"count"}):
            self._say(node.position, f"the placeholder {{{name}}} is missing; the text must show what it stands for")
        return node.text

    def _say(self, position: Position, message: str) -> None:
        self.problems.append(Problem(position, message))


def _sample(english: object) -> str:
    """Return a word's text, its last form or the last text of a group."""
    while isinstance(english, Mapping):
        english = list(english.values())[-1]
    return str(english)


def _other(forms: Table) -> str:
    other = forms.find("other")
    return other.text if isinstance(other, Scalar) else ""
