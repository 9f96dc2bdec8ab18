"""The index of a library."""

from generator.model import Library
from generator.search.documents import make_documents
from generator.search.files import make_files
from generator.search.inverted import invert


def build_index(library: Library) -> dict[str, str]:
    """Return the files of the index by name. The same library gives the same bytes."""
    documents = make_documents(library)
    return make_files(library, documents, invert(documents))
