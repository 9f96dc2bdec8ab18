"""Which files a list has, and what each holds."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.content import schema
from generator.content.disk import full_path, is_plain, shown_path
from generator.content.kinds import Kind, nearest, suggestion
from generator.content.own_fields import paper_record_of
from generator.problems import Position, Problem, UsageError
from generator.text.slugs import is_slug, make_slug

FILES: dict[str, Kind] = {
    "site.yml": schema.SITE,
    "themes.yml": schema.THEMES,
    "people.yml": schema.PEOPLE,
    "venues.yml": schema.VENUES,
    "different.yml": schema.ALL_DIFFERENT,
    "criteria.yml": schema.CRITERIA,
}
"""The single files of a list. Only the first must be there."""

CANDIDATES = "candidates"
"""The folder of papers that do not stand on the list, each with what has been decided of it."""

FOLDERS: dict[str, Kind] = {
    "papers": schema.PAPER,
    "paths": schema.PATH,
    "digests": schema.DIGEST,
    CANDIDATES: schema.CANDIDATE,
}
"""The folders of a list, and what each of their files holds."""

SYNCED = "synced.json"
"""What reference libraries told of the papers; a tool keeps it."""

WATCHED = "watch.json"
"""When the papers' facts were last checked; a tool keeps it."""

CITATIONS = "citations.json"
"""Which papers of the list cite which others of it; a tool keeps it."""

KEPT = (SYNCED, WATCHED, CITATIONS)
"""The files that tools keep."""

PAGES = "pages"
"""The folder of the list's own pages, in Markdown."""

DRAFTS = "drafts"
"""The folder of entries that wait for a person."""

ASSETS = "assets"
"""The folder of the files that the website shows: its logo, its fonts."""


def list_files(content: Path) -> Iterator[tuple[Path, Kind]]:
    """Yield the files of a list that are there and where they belong, each with what it holds."""
    for name, kind in FILES.items():
        if is_plain(content / name):
            yield content / name, kind
    for folder, kind in FOLDERS.items():
        inner = paper_record_of(content) if kind is schema.PAPER else kind
        for path in folder_files(content / folder):
            if misplaced(path) is None:
                yield path, inner


def unlisted(content: Path, paths: Sequence[Path]) -> list[Path]:
    """Return the entries among some files that do not stand on the list, such as drafts, whose folder stands for all.

    Raises UsageError for what cannot be an entry.
    """
    places = {full_path(content / name) for name in (*FILES, *FOLDERS)}
    found = []
    for path in paths:
        if full_path(path) == full_path(content / DRAFTS):
            found += folder_files(path)
        if path.is_dir() or not places.isdisjoint((full_path(path), full_path(path).parent)):
            continue
        if path.suffix not in (".yml", ".yaml"):
            raise UsageError(f"{shown_path(path)} is not an entry; entries are files named <id>.yml")
        found.append(path)
    return found


def folder_files(folder: Path) -> list[Path]:
    """Return everything in a folder of the list by name, except hidden files. A link to a folder holds nothing."""
    return [] if folder.is_symlink() else _visible(folder)


def _visible(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted((path for path in folder.iterdir() if not path.name.startswith(".")), key=lambda path: path.stem)


def misplaced(path: Path) -> str | None:
    """Return what is wrong with the name or the nature of a file in one of the FOLDERS."""
    if not is_plain(path):
        return "only plain files named <id>.yml belong in this folder; move it away"
    better = path.stem if is_slug(path.stem) else make_slug(path.stem) or "an-id"
    if path.suffix != ".yml":
        return f"only plain files named <id>.yml belong in this folder; rename it to {better}.yml or move it away"
    if not is_slug(path.stem):
        return (
            f'"{path.stem}" cannot be an id (lowercase letters a-z, digits and single "-", at most 80 characters, '
            f"no name that Windows reserves); rename it, as in {_free(better)}.yml"
        )
    return None


def unread(content: Path) -> Iterator[Problem]:
    """Yield what stands in a list's folder and is read by nothing: a file of another kind, a name with a slip in it."""
    names = (*FILES, *KEPT, *FOLDERS, PAGES, DRAFTS, ASSETS)
    for path in _visible(content):
        if path.name in FILES:
            continue  # whoever reads it says what is wrong with it
        if path.name not in names:
            yield Problem(Position(shown_path(path)), _unread_message(path, names))
        elif not (is_plain(path) if path.name in KEPT else path.is_dir() and not path.is_symlink()):
            what = "a file" if path.name in KEPT else "a folder"
            yield Problem(Position(shown_path(path)), f"this must be {what}, and no link to one; move it away")


def _unread_message(path: Path, names: Sequence[str]) -> str:
    if path.suffix == ".md":
        return f"nothing reads this file here; a page of the list's own stands in {PAGES}/: move it there"
    what = "folder" if path.is_dir() else "file"
    meant = suggestion(nearest(path.name, names)) or f" (allowed: {', '.join(names)})"
    return f"nothing reads this {what}{meant}; rename it or move it away"


def _free(slug: str) -> str:
    return slug if is_slug(slug) else f"{slug}-paper"
