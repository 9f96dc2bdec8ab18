"""The pages that show all papers of a list at once."""

from collections.abc import Mapping

from generator.look import Feature
from generator.model import Library
from generator.words.book import Book


def views(library: Library, book: Book) -> Mapping[str, str]:
    """Return the addresses, without an ending, of the timeline and the map that a list has, each with its title."""
    shown = (feature for feature in (Feature.TIMELINE, Feature.MAP) if library.site.look.has(feature))
    return {feature.value: book.say(f"{feature.value}.title") for feature in shown if library.papers}
