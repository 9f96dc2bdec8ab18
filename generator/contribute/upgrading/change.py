"""One thing that an upgrade does."""

from dataclasses import dataclass
from pathlib import Path

from generator.content.disk import shown_path
from generator.contribute.replace import replace_text


@dataclass(frozen=True, slots=True)
class Change:
    """What becomes of one file."""

    path: Path
    what: str
    text: str | None
    """What the file is to hold; None if it goes."""

    def make(self) -> None:
        """Write the file, or remove it and the folders that it leaves empty."""
        if self.text is not None:
            replace_text(self.path, self.text)
            return
        self.path.unlink()
        for folder in self.path.parents:
            if any(folder.iterdir()):
                return
            folder.rmdir()

    def __str__(self) -> str:
        return f"{shown_path(self.path)}: {self.what}"
