"""A website in a language that does not exist, of a list in Greek: what it shows in Latin letters is in no book.

Every word of the book stands between brackets, behind its name. The language counts as Polish does, in four forms.
"""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from generator.engines import engine
from generator.site.build import build
from generator.site.project import find_project
from generator.words.book import Word
from generator.words.language import Language
from tests.conftest import ROOT
from tests.lists import BOOK

GREEK = ROOT / "tests" / "greek"
LANGUAGE = Language("pl")

_MARKED = re.compile("⟦[^⟦⟧]*⟧")
_NAME = re.compile(r"⟦([\w.-]+)\|")
_ADDRESS = re.compile(r"(?:https?://|arXiv:)\S+|(?:[\w-]+/)*[\w-]+\.xml\b")
_WORD = re.compile("[A-Za-z]{2,}")  # one letter is a heading of the index of authors
_READ = ("aria-label", "aria-description", "title", "alt", "placeholder")
"""Attributes in which a reader meets words."""


def build_made_up(folder: Path, content: Path = GREEK) -> Path:
    """Build the website of a list that says to speak the language in a folder, and return where it stands."""
    templates = folder / "site_templates"
    (templates / "words").mkdir(parents=True)
    made_up = {
        group: {name: _marked(f"{group}.{name}", word) for name, word in words.items()}
        for group, words in BOOK.words.items()
    }
    text = json.dumps(made_up, ensure_ascii=False, indent=1)
    (templates / "words" / f"{LANGUAGE.tag}.yml").write_text(text, "utf-8")
    build(find_project(content, folder), folder / "site", engine(), lambda *_: None)
    return folder / "site"


def unmarked(text: str) -> list[str]:
    """Return what stands in a text in Latin letters outside of brackets, apart from addresses."""
    return _WORD.findall(_ADDRESS.sub(" ", without_marked(text)))


def without_marked(text: str) -> str:
    """Return a text without what stands between brackets."""
    while _MARKED.search(text):
        text = _MARKED.sub(" ", text)
    return text


def read_texts(html: str) -> Iterator[str]:
    """Yield what a reader meets on a page: the running text, and each attribute that is read out or shown."""
    page = _Page()
    page.feed(html)
    page.close()
    yield page.text
    yield from page.attributes


def names_in(text: str) -> set[str]:
    """Return the names of the words that a text says."""
    return set(_NAME.findall(text))


def _marked(name: str, word: Word) -> Word:
    if name.startswith("dates."):  # a pattern, in which letters have a meaning unless they are quoted
        return f"⟦'{name}|'{word}⟧"
    if isinstance(word, str):
        return f"⟦{name}|{word}⟧"
    return dict.fromkeys(LANGUAGE.categories, f"⟦{name}|{word['other']}⟧")


class _Page(HTMLParser):
    """Gathers what a reader meets. Code and references are no words of the website."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.attributes: list[str] = []
        self._unread: list[str] = []
        """The elements around the text that keep it from being read."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        facts = dict(attrs)
        if tag in ("script", "style", "pre", "code"):
            self._unread.append(tag)
        self.text += "\n"
        if facts.get("class") != "Z3988":  # for programs
            self.attributes += [value for name, value in attrs if name in _READ and value]
        if tag == "meta" and facts.get("name") == "description":
            self.attributes.append(facts["content"] or "")

    def handle_endtag(self, tag: str) -> None:
        if self._unread[-1:] == [tag]:
            self._unread.pop()

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.text += data
