"""From the list to the tree of Markdown pages and assets that an engine lays out."""

import datetime
from collections.abc import Collection, Iterator, Set
from dataclasses import replace
from functools import partial

from generator.facts.addresses import LIST_FILES
from generator.facts.fonts import PARTS
from generator.layers import Layers
from generator.look import Feature, Look
from generator.model import Library
from generator.pages.render import renderer
from generator.scripts.words import with_words
from generator.site.fonts import face_files, face_rules, used_parts
from generator.site.look import look_rules
from generator.site.offline import MANIFEST, WORKER_PROGRAM, manifest
from generator.site.stages import Files, Stages
from generator.site.styles import FACES, LOOK, SINGLE, with_style_sheet
from generator.site.texts import Told, list_files, planned_files, write_drafts
from generator.site.tree import Tree, plan_tree
from generator.words.book import Book

MARKER = ".papershelf"
"""A file at the root of everything generated, by which a folder is known to be ours to replace."""

NO_JEKYLL = ".nojekyll"
"""A file at the root by which GitHub Pages serves a branch as it is: Jekyll would make pages of the twins, and put them
in the place of ours (GitHub Docs, "About GitHub Pages and Jekyll")."""

_OF_NO_PAGE = (SINGLE, "assets/programs/single.js", WORKER_PROGRAM)
"""Assets that stand in other files: in the page that holds everything, and in the service worker."""


def generate(library: Library, book: Book, templates: Layers, today: datetime.date, stages: Stages) -> Tree:
    """Return the tree of a library as of a day, rendered with templates and words, and write its files.

    Raises ContentError as `write_files` does.
    """
    tree = plan_tree(library, book, templates, today, stages.cache)
    return replace(tree, files=write_files(tree, write_list(library, book, today, stages), stages))


def write_list(library: Library, book: Book, today: datetime.date, stages: Stages) -> Told:
    """Write those files that say what is on a list and need no plan.

    They go one by one to the stages, as all of them are the better part of a long list's memory. What the cache of the
    stages has is not made again.
    """
    return write_drafts("list", partial(list_files, library, book, today), stages)


def write_files(tree: Tree, told: Told, stages: Stages) -> Set[str]:
    """Write those files of a tree that are no pages, beside what `write_list` has told; return the names of all.

    Raises ContentError as the function does that `pages.render.renderer` returns.
    """
    write, plan, book = stages.write, tree.plan, tree.book
    planned = write_drafts("planned", lambda _: planned_files(tree.library, plan, book), stages)
    render = renderer(tree.templates / "pages", book, tree.cache)
    rendered = {str(page.address): render(page) for page in plan.pages if not page.is_markdown}
    write({name: text.encode() for name, text in rendered.items()})
    names = {*told.names, *planned.names, *rendered}
    texts = (text.encode() for text in (*rendered.values(), str(book.words)))
    faces = {*told.faces, *planned.faces, *used_parts(texts)}
    for name, content in _taken(tree.library, book, tree.templates, [part for part in PARTS if part in faces]):
        write({name: content})
        names.add(name)
    return names


def _taken(library: Library, book: Book, templates: Layers, faces: Collection[str]) -> Iterator[tuple[str, bytes]]:
    """Yield the files that are there already: the list's own, and what comes with Papershelf, with parts of faces."""
    yield from ((f"{LIST_FILES}/{name}", content) for name, content in library.assets.items())
    assets = make_assets(templates, book, library.site.look, faces)
    yield from ((name, content) for name, content in assets.items() if name not in _OF_NO_PAGE)
    if library.site.look.has(Feature.OFFLINE):
        yield MANIFEST, manifest(library.site)
    yield NO_JEKYLL, b""
    yield MARKER, b"Made by Papershelf; it may replace everything in this folder.\n"


def make_assets(templates: Layers, book: Book, look: Look, faces: Collection[str] = ()) -> Files:
    """Return the programs in the words of a book, the style sheet with a list's look, and all others as they are.

    Of the faces there are these parts.
    """
    sheets = {FACES: face_rules(faces).encode(), LOOK: look_rules(look.colours, look.fonts).encode()}
    assets = with_style_sheet(with_words(_assets(templates / "assets"), book) | sheets)
    spare = {*face_files(PARTS)} - {*face_files(faces)}
    return {name: content for name, content in assets.items() if name not in spare}


def _assets(layers: Layers) -> dict[str, bytes]:
    return {f"assets/{name}": path.read_bytes() for name, path in layers.files().items()}
