"""Folders laid over each other, file by file: a list's own templates, theme, words and assets over ours."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Layers:
    """Folders of one layout, the uppermost first. Of a file that several have, the uppermost counts."""

    folders: tuple[Path, ...]

    def __truediv__(self, name: str) -> "Layers":
        """Return a folder inside, laid over each other in the same way."""
        return Layers(tuple(folder / name for folder in self.folders))

    def every(self, name: str) -> tuple[Path, ...]:
        """Return each layer's file of a name, the uppermost first."""
        return tuple(folder / name for folder in self.folders if (folder / name).is_file())

    def file(self, name: str) -> Path:
        """Return the file that counts. Raises FileNotFoundError where no layer has it."""
        for path in self.every(name):
            return path
        raise FileNotFoundError(name)

    def files(self) -> Mapping[str, Path]:
        """Return all files that count by their names, which use "/", in the order of the names."""
        found = {name: path for folder in reversed(self.folders) for name, path in files_below(folder)}
        return dict(sorted(found.items()))


def files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield the name and the path of every file in a folder and below it, hidden ones excepted."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in name.parts):
            yield name.as_posix(), path
