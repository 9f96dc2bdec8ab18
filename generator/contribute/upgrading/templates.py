"""A list's own templates: in 0.1.0 they stood for ours, so a list had to copy all of them to change one."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.contribute.upgrading.change import Change
from generator.layers import files_below
from generator.site.overrides import ORIGINS, checksum, notes_text, read_notes

_SHIPPED = Path(__file__).parent / "templates-0.1.0.sha256"
"""The checksums of the templates that 0.1.0 came with, as `sha256sum` writes them."""


def renew_templates(own: Path) -> Iterator[Change]:
    """Yield what becomes of a folder of templates.

    Copies that the list has not changed go, since today's serve. Of the others it is noted what they were copied from,
    by which `papershelf templates` and `check` tell that ours have changed.
    """
    shipped, noted = read_notes(_SHIPPED), dict[str, str]()
    for name, path in files_below(own):
        if shipped.get(name) == checksum(path):
            yield Change(path, "goes: it is 0.1.0's own, and today's serves in its place", None)
        elif name in shipped:
            noted[name] = shipped[name]
    before: Mapping[str, str] = read_notes(own / ORIGINS)
    if noted.keys() - before.keys():
        what = f"notes that {', '.join(sorted(noted))} began as 0.1.0's; see what ours have become"
        yield Change(own / ORIGINS, what, notes_text({**noted, **before}))
