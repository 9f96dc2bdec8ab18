"""Golden cases: one file each, in plain text.

The first line says what the case shows. Then come files, each under a line "=== <section> <name>": those of a section
such as "content" are the input, those of "expected" what must come out.
"""

import re
from pathlib import Path

_HEADING = re.compile(r"^=== (\S+) (\S+)\n", re.MULTILINE)


def read_case(path: Path) -> dict[str, dict[str, str]]:
    """Return the files of a case by section and name."""
    parts = _HEADING.split(path.read_text("utf-8"))
    sections: dict[str, dict[str, str]] = {"about": {"": parts[0]}}
    for section, name, text in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        sections.setdefault(section, {})[name] = text
    return sections


def write_case(path: Path, sections: dict[str, dict[str, str]]) -> None:
    """Write a case as `read_case` reads it."""
    about = sections["about"][""]
    files = (
        f"=== {section} {name}\n{text}"
        for section, named in sections.items()
        if section != "about"
        for name, text in named.items()
    )
    path.write_text(about + "".join(files), "utf-8")


def lay_out(files: dict[str, str], folder: Path) -> None:
    """Write files under a folder, over what is there."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
