"""The search's index in a site: written, and tried by the search itself."""

from collections.abc import Mapping
from functools import partial

from generator.cache import Cache, Key
from generator.model import Library
from generator.problems import ContentError
from generator.search import NoJavaScriptError, Proof, index_files
from generator.search.languages import languages_of
from generator.site.project import Project
from generator.site.prove import IndexFolder, Trial, as_problems, prove_search
from generator.site.room import Room
from generator.site.stages import Stages, Writing, library_key
from generator.site.tree import INDEX
from generator.words.book import Book
from generator.words.views import views


def write_index(  # noqa: PLR0913 - all that the search rests on
    library: Library,
    book: Book,
    project: Project,
    room: Room,
    stages: Stages,
    *,
    trial: Trial | None,
    strict: bool,
) -> Proof | None:
    """Write the search's index, and have the search look for the papers of a trial, where V8 is installed.

    With `strict` it must be, and a paper that is not found is a ContentError.
    """
    stages.once(_index_key(library, book, stages.cache), partial(_write_files, library, book, stages.cache))
    if trial is None:
        return None
    try:
        index = IndexFolder(room.names(INDEX), room.read)
        proof = prove_search(library, index, project.templates, trial.papers, stages.cache)
    except NoJavaScriptError:
        if strict:
            raise
        return None
    if strict and proof.failures:
        raise ContentError(as_problems(proof, project.content))
    trial.end(proof)
    return proof


def _index_key(library: Library, book: Book, cache: Cache) -> Key:
    languages = languages_of(library)
    return cache.key(
        "the index's files",
        library_key(library, cache),
        book,
        sorted(languages.stop_words),
        languages.script,
    )


def _write_files(library: Library, book: Book, cache: Cache, write: Writing) -> None:
    def take_over(digests: Mapping[str, Key]) -> bool:
        return write.take_over({f"{INDEX}/{name}": digest for name, digest in digests.items()})

    for name, text in index_files(library, book, cache, views(library, book), take_over):
        write({f"{INDEX}/{name}": text.encode()})
