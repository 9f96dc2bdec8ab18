"""What has become of each message of an issue, so that one that was interrupted goes on and sends nothing twice.

Before a message is handed over, a line "sending" is on the disk, and after the server has taken it, a line "sent"; so a
crash between the two leaves one message of which nobody can know whether the server has it (RFC 1047 tells why). It is
not sent again by itself: its reader is named, and whoever removes the line says that it did not arrive.
"""

import datetime
import os
from pathlib import Path
from types import TracebackType

_SENDING, _SENT, _REFUSED = "sending", "sent", "refused"


def journal_file(content: Path, issue: str) -> Path:
    """Return where the journal of an issue stands: beside the list, where git is told not to look."""
    return content.absolute().parent / ".papershelf" / "sent" / f"{issue}.txt"


class Journal:
    """The journal of one issue, in a file of its own; who has it open holds its lock."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._last: dict[str, str] = {}
        """What was last written of each reader."""

    def __enter__(self) -> "Journal":
        """Read what is there, and be ready to write behind it."""
        text = self.path.read_text("utf-8") if self.path.is_file() else ""
        for line in text.split("\n")[:-1]:  # a last line without its end was never finished, nor what it was to tell
            _, word, reader = line.split(" ", 2)
            self._last[reader] = word
        # Whom an issue goes to is nobody else's business.
        self._handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        if text and not text.endswith("\n"):
            os.ftruncate(self._handle, len(text.rpartition("\n")[0].encode()) + ("\n" in text))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file, whatever has happened."""
        os.close(self._handle)

    def has(self, reader: str) -> bool:
        """Say whether a reader has got the message."""
        return self._last.get(reader) == _SENT

    def is_unsure_of(self, reader: str) -> bool:
        """Say whether the message was being handed over when everything stopped."""
        return self._last.get(reader) == _SENDING

    def begin(self, reader: str) -> None:
        """Note that the message is about to be handed over."""
        self._write(_SENDING, reader)

    def end(self, reader: str, *, is_taken: bool) -> None:
        """Note what the server has said of it."""
        self._write(_SENT if is_taken else _REFUSED, reader)

    def _write(self, word: str, reader: str) -> None:
        moment = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        os.write(self._handle, f"{moment} {word} {reader}\n".encode())
        os.fsync(self._handle)
        self._last[reader] = word
