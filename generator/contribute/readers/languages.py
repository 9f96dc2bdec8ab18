"""Languages as bibliographies name them, made into tags."""

from generator.facts.languages import LANGIDS, OTHER_NAMES
from generator.words.language import Language

_TAGS = {**{name: tag for tag, name in LANGIDS.items()}, **OTHER_NAMES}


def language_tag(text: str) -> str | None:
    """Return the tag of the language that "en_US", "eng", "English" or "ngerman" names; None for what is not known."""
    name = text.strip()
    found = _TAGS.get(name.casefold())
    return found or Language(name.replace("_", "-")).canonical
