"""In which order texts stand.

Texts in the list's own script, such as "Arabic", come first, by its letters; others as Latin letters spell them, which
puts Chinese in the order of pinyin. Accents do not count. That is simpler than Unicode's collation, for which Python
has no package that installs without a compiler: Swedish å stands with a.
"""

from generator.text import folding
from generator.text.scripts import script_of
from generator.text.slugs import spelled

Key = tuple[bool, str]


def collation_key(text: str, own_script: str = "") -> Key:
    """Return what a text is sorted by."""
    if own_script not in ("", "Latin") and script_of(text) == own_script:
        return (False, folding.fold(text))
    return (True, spelled(text))
