"""The index of a library."""

from generator.model import Library
from generator.search.documents import make_documents
from generator.search.files import make_files
from generator.search.inverted import invert
from generator.search.languages import languages_of
from generator.words.book import Book


def build_index(library: Library, book: Book) -> dict[str, str]:
    """Return the files of the index by name; what papers share is found in the words of a book, as pages show it.

    The same library and book give the same bytes.
    """
    documents, languages = make_documents(library, book), languages_of(library)
    return make_files(library, documents, invert(documents, languages.stop_words), languages)
