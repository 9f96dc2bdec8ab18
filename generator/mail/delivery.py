"""Delivers an issue, a message to each reader: slowly, and to nobody twice."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from email.message import EmailMessage

from generator.mail.journal import Journal
from generator.mail.smtp import LostError, Post, RefusedError
from generator.problems import FetchError

_MOST_LOSSES = 3
"""How often in a row the server may be lost before it is left alone."""


@dataclass
class Outcome:
    """What came of a delivery."""

    sent: int = 0
    before: int = 0
    """Readers who had it already."""
    refused: list[tuple[str, str]] = field(default_factory=list)
    """Those whom the server did not take, each with its answer."""
    unsure: list[str] = field(default_factory=list)
    """Those of whom nobody knows whether they have it."""
    left: int = 0
    """Readers to whom it was not sent."""
    why: str = ""
    """Why, or how a connection broke."""

    @property
    def is_whole(self) -> bool:
        """Whether all have it."""
        return not (self.refused or self.unsure or self.left)


def deliver(
    readers: Iterable[str],
    write: Callable[[str], EmailMessage],
    post: Post,
    journal: Journal,
    pause: float,
) -> Outcome:
    """Send each reader the message that `write` writes for them, with a pause of so many seconds in between."""
    outcome, losses = Outcome(), 0
    waiting = deque(_waiting(readers, journal, outcome))
    while waiting and losses < _MOST_LOSSES:
        reader = waiting.popleft()
        try:
            _send(write(reader), reader, post, journal)
            outcome.sent, losses = outcome.sent + 1, 0
        except RefusedError as error:
            outcome.refused.append((reader, str(error)))
            losses = 0
        except LostError as error:
            (outcome.unsure if journal.is_unsure_of(reader) else waiting).append(reader)
            losses, outcome.why = losses + 1, str(error)
        except FetchError as error:
            waiting.append(reader)
            losses, outcome.why = _MOST_LOSSES, str(error)
        if waiting:
            time.sleep(pause)
    outcome.left = len(waiting)
    return outcome


def _waiting(readers: Iterable[str], journal: Journal, outcome: Outcome) -> Iterator[str]:
    """Yield the readers who are to get it, and note the others."""
    for reader in readers:
        if journal.has(reader):
            outcome.before += 1
        elif journal.is_unsure_of(reader):
            outcome.unsure.append(reader)
        else:
            yield reader


def _send(message: EmailMessage, reader: str, post: Post, journal: Journal) -> None:
    has_begun = False

    def begin() -> None:
        nonlocal has_begun
        journal.begin(reader)
        has_begun = True

    try:
        post.hand_over(message, str(message["From"].addresses[0].addr_spec), reader, begin)
    except RefusedError:
        if has_begun:
            journal.end(reader, is_taken=False)
        raise
    journal.end(reader, is_taken=True)
