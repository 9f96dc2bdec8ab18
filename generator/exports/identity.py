"""What programs know the list and its papers by for good: ids that no change of a name or an address changes.

RFC 4287, section 4.2.6: an id "MUST NOT change over time", not if the feed moves either. So it is made of what the list
says under `id`, which `init` draws and `upgrade` takes over from before, and of the paper's first id.
"""

from uuid import NAMESPACE_URL, UUID, uuid5

from generator.model import Library, Paper


def paper_uuid(library: Library, paper: Paper) -> UUID:
    """Return what a paper of the list is known by. Where the list says no id, that is the paper's own."""
    return _uuid(library.site.id or "", paper.first_id)


def part_uuid(library: Library, name: str) -> UUID:
    """Return what a part of the list is known by, such as a theme: "themes/planning". All of it is "feed".

    Where the list says no id, the paper that it began with tells it from others.
    """
    return _uuid(library.site.id or library.began_with, name)


def _uuid(seed: str, name: str) -> UUID:
    return uuid5(NAMESPACE_URL, f"{seed} {name}")
