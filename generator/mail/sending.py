"""Sends an issue as the list's settings say: to its list server, or to each subscriber of a file."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

from generator.mail.delivery import Outcome, deliver
from generator.mail.journal import Journal
from generator.mail.smtp import Account, Post
from generator.model import Mail
from generator.problems import UsageError
from generator.site.lock import locked

PASSWORD = "PAPERSHELF_SMTP_PASSWORD"  # noqa: S105 - the name of the variable that holds it
_MINUTE = 60.0


@dataclass(frozen=True, slots=True)
class Delivery:
    """How an issue is to be sent."""

    account: Account
    readers: Sequence[str]
    per_minute: int

    @property
    def pause(self) -> float:
        """Seconds between two messages."""
        return _MINUTE / self.per_minute


def plan_delivery(
    mail: Mail,
    readers: Sequence[str] | None,
    password_file: Path | None,
    environment: Mapping[str, str],
    per_minute: int,
) -> Delivery:
    """Return how to send to readers, or to the list server where none are named. Raises UsageError for what is missing.

    The password comes from a file or from the environment, never from a command line, which others can see.
    """
    for key, value in (("from", mail.sender), ("server", mail.server)):
        if not value:
            raise UsageError(f'to send mail, content/site.yml must say "{key}" under mail: (docs/mail.md shows how)')
    if readers is None and not mail.list:
        raise UsageError(
            'nobody is named to send to; say "list" under mail: in content/site.yml, the address of a list server, or '
            "give a file of subscribers with --subscribers"
        )
    password = _password(password_file) if password_file else environment.get(PASSWORD)
    if mail.user and not password:
        raise UsageError(f"the password of {mail.user} is missing; set {PASSWORD}, or give --password-file")
    assert mail.server is not None, "asked above"
    to = readers if readers is not None else [mail.list or ""]
    return Delivery(Account(mail.server, mail.user, password), to, per_minute)


def send(delivery: Delivery, journal: Path, write: Callable[[str], EmailMessage], wait: Callable[[], None]) -> Outcome:
    """Send each reader the message that `write` writes for them, as far as the journal says that they have it not yet.

    Commands that send the same issue take turns; `wait` is called before this one waits for another.
    """
    journal.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    post = Post(delivery.account)
    with locked(journal.with_suffix(".lock"), wait), Journal(journal) as kept:
        try:
            return deliver(delivery.readers, write, post, kept, delivery.pause)
        finally:
            post.close()


def _password(path: Path) -> str:
    return path.read_text("utf-8").rstrip("\r\n")
