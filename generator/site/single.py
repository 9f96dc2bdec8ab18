"""What a page that holds everything brings with it: the styles, the search and its index."""

from dataclasses import replace

from generator.exports.single_file import Inline
from generator.layers import Layers
from generator.look import Font, Fonts
from generator.model import Library
from generator.search import build_index
from generator.site.generate import make_assets
from generator.site.styles import SINGLE, STYLE_SHEET
from generator.words.book import Book


def inline_parts(library: Library, book: Book, templates: Layers) -> Inline:
    """Return what stands in the page beside the list. Faces whose letters are in files are not among it."""
    look = library.site.look
    assets = make_assets(templates, book, replace(look, fonts=_without_files(look.fonts)))
    index = build_index(replace(library, pages=()), book)  # the list's own pages do not stand in it
    programs = (assets[f"assets/programs/{name}.js"] for name in ("guesses", "operators", "search", "single"))
    return Inline(
        style=(assets[STYLE_SHEET] + assets[SINGLE]).decode(),
        early=assets["assets/programs/scheme.js"].decode(),
        late="\n".join((*(index[name] for name in sorted(index)), *(program.decode() for program in programs))),
    )


def _without_files(fonts: Fonts) -> Fonts:
    def bare(font: Font | None) -> Font | None:
        return Font(font.family) if font else None

    return Fonts(bare(fonts.text), bare(fonts.interface), bare(fonts.code))
