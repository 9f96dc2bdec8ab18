"""Reads the list's own pages, `content/pages/*.md`, and says what is wrong with them."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.content.disk import is_plain, read_file, shown_path
from generator.content.files import PAGES, folder_files
from generator.content.kinds import nearest, shown, suggestion
from generator.content.parsing import MAX_BYTES
from generator.content.references import no_paper
from generator.facts.addresses import PAGES_AT_ROOT
from generator.look import Feature, Look
from generator.model import OwnPage
from generator.problems import ContentError, Position, Problem
from generator.text.article import Article, Target
from generator.text.slugs import is_slug, make_slug

_WAYS = (
    "https://…, mailto:…, #a-heading, another page of the list's own (about.md), one of the website (browse.html, "
    "themes/an-id.html) or a paper ([[an-id]])"
)
_AT_ROOT = {"index": None, "browse": None, **{feature.value: feature for feature in Feature}}
"""The pages beside the folders to which a page may lead, with the feature without which a website has none."""


@dataclass(frozen=True, slots=True)
class OwnPages:
    """What the folder holds, as far as it could be read."""

    pages: tuple[OwnPage, ...]
    """By id."""
    images: Sequence[tuple[str, Position]]
    """The names of the files in assets/ that they show, each with the place where it is named."""
    problems: Sequence[Problem]


def addresses_on_site(ids: Mapping[str, Iterable[str]], look: Look) -> list[str]:
    """Return the addresses of the website to which a page may lead: at its root, and in each folder by ids."""
    at_root = [f"{name}.html" for name, feature in _AT_ROOT.items() if feature is None or look.has(feature)]
    return at_root + [f"{folder}/{name}.html" for folder, names in ids.items() for name in names]


def read_pages(content: Path, papers: Mapping[str, str], addresses: Sequence[str]) -> OwnPages:
    """Read every page; `papers` has the ids on the list with their titles, as far as these are known.

    The addresses are those of the website.
    """
    pages: list[OwnPage] = []
    images: list[tuple[str, Position]] = []
    problems: list[Problem] = []
    paths = folder_files(content / PAGES)
    names = [path.name for path in paths]
    for path in paths:
        fault = _misnamed(path)
        source, unreadable = (None, None) if fault else _text_of(path)
        if source is None:
            problems.append(Problem(Position(shown_path(path)), fault or unreadable or ""))
            continue
        article = Article(source)
        if not article.title:
            problems.append(Problem(Position(shown_path(path)), "the first line must be the title: # About this list"))
        for target in article.targets:
            position = _position(path, source, target.offset)
            if target.kind == "image":
                images.append((Path(target.text).name, position))
            problems += (Problem(position, said) for said in _faults(target, papers, names, addresses))
        pages.append(OwnPage(path.stem, article))
    return OwnPages(tuple(pages), images, problems)


def _misnamed(path: Path) -> str | None:
    if path.suffix != ".md" or not is_plain(path):
        return "only plain files named <id>.md belong in this folder; rename it or move it away"
    if not is_slug(path.stem):
        return f'"{shown(path.stem)}" cannot be an id; rename it, as in {make_slug(path.stem) or "about"}.md'
    if path.stem in PAGES_AT_ROOT:
        return f'the website has a page "{path.stem}" of its own; rename this one'
    return None


def _text_of(path: Path) -> tuple[str | None, str | None]:
    """Return the text of a file, or what is wrong with it."""
    try:
        source = read_file(path)
        if len(source) > MAX_BYTES:
            return None, f"the file is larger than {MAX_BYTES // 1024} kB; split it"
        return source.decode("utf-8-sig").replace("\r\n", "\n"), None
    except ContentError as error:
        return None, error.problems[0].message
    except UnicodeDecodeError as error:
        return None, f"the file is not text in UTF-8 (byte {error.start + 1}); save it in the encoding UTF-8"


def _faults(target: Target, papers: Mapping[str, str], pages: Sequence[str], addresses: Sequence[str]) -> Iterator[str]:
    name = shown(target.text)
    match target.kind:
        case "paper" if target.text not in papers:
            yield no_paper(target.text, papers)
        case "page" if target.text.partition("#")[0] not in pages:
            yield f'there is no page "{name}" in {PAGES}/{suggestion(nearest(target.text, pages))}'
        case "built" if (built := re.split(r"[?#]", target.text)[0]) not in addresses:
            yield f'the website has no page "{shown(built)}"{suggestion(nearest(built, addresses))}'
        case "unknown":
            yield f'"{name}" leads nowhere from here: a link is {_WAYS}; an image is ../assets/name.svg'


def _position(path: Path, source: str, offset: int) -> Position:
    before = source[:offset]
    return Position(shown_path(path), before.count("\n") + 1, offset - before.rfind("\n"))
