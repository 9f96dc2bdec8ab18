"""An issue of the digest as files: the mail, the text that stands in it, its HTML, and Markdown."""

from collections.abc import Mapping
from pathlib import Path

from generator.exports.letter import write_letter
from generator.mail.html import as_html
from generator.mail.markdown import as_markdown
from generator.mail.message import write_message
from generator.model import Digest, Library
from generator.words.book import Book


def views(library: Library, digest: Digest, book: Book) -> Mapping[str, bytes]:
    """Return the files of an issue under their names."""
    letter = write_letter(library, digest, book)
    return {
        f"{digest.id}.eml": write_message(library, digest, book).as_bytes(),
        f"{digest.id}.html": as_html(letter, book.language, library.site.look).encode(),
        f"{digest.id}.md": as_markdown(letter).encode(),
    }


def write_views(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Write the files into a folder, which is made if it is not there, and return where they stand."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in files]
    for path, content in zip(paths, files.values(), strict=True):
        path.write_bytes(content)
    return paths
