"""The pages that show all papers of a list at once."""

from collections.abc import Mapping

from generator.look import Feature
from generator.model import Library
from generator.words.book import Book


def views(library: Library, book: Book) -> Mapping[str, str]:
    """Return the addresses, without an ending, of the timeline and the map that a list has, each with its title."""
    titles = {Feature.TIMELINE: book.say("timeline.title"), Feature.MAP: book.say("map.title")}
    has = library.site.look.has
    return {feature.value: title for feature, title in titles.items() if library.papers and has(feature)}
