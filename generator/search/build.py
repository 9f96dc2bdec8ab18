"""Everything that the search of a built site consists of."""

from collections.abc import Mapping

from generator.model import Library
from generator.search.documents import make_documents
from generator.search.files import make_files
from generator.search.inverted import invert
from generator.search.program import PROGRAM, bundle


def build_search(library: Library, sources: Mapping[str, str]) -> dict[str, str]:
    """Return all files of `assets/search/` by name: the program, made of `sources`, and the index beside it."""
    return {PROGRAM: bundle(sources), **build_index(library)}


def build_index(library: Library) -> dict[str, str]:
    """Return the files of the index by name. The same library gives the same bytes."""
    documents = make_documents(library)
    return make_files(library, documents, invert(documents))
