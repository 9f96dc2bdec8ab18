"""Reading paths stand where their curator wants them."""

from pathlib import Path

from generator.content.reader import read_library

_PATH = "title: {title}\ndescription: A path.\nsteps:\n  - paper: plain\n    why: First.\n{more}"


def test_those_with_a_place_come_first_and_the_others_by_title(toy_content: Path) -> None:
    for name, title, more in (
        ("a", "Zebras", ""),
        ("b", "Ångström", ""),
        ("c", "Last of two", "order: 12\n"),
        ("d", "Last of all with a place", "order: 12\n"),
        ("e", "Zest", "order: 2\n"),
    ):
        (toy_content / "paths" / f"{name}.yml").write_text(_PATH.format(title=title, more=more), "utf-8")
    paths = read_library(toy_content).paths
    assert [path.title for path in paths] == [
        "Zest", "Last of all with a place", "Last of two", "A tour", "Ångström", "Zebras",
    ]  # fmt: skip
