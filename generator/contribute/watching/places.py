"""Where the addresses of an entry lead by now."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from generator.contribute.candidate import UnreadableError
from generator.contribute.network.client import Client
from generator.contribute.network.exchange import NotThereError
from generator.contribute.network.urls import NoAddressError
from generator.contribute.sources import arxiv, wayback
from generator.contribute.watching.finding import Finding, Weight
from generator.contribute.watching.subject import Subject
from generator.problems import FetchError

_KEYS = ("code", "project")
_WHO = "its host"


@dataclass(frozen=True, slots=True)
class Seen:
    """How an address answered."""

    status: str
    is_gone: bool = False
    is_alive: bool = False
    """Neither, where the host has said nothing of the address."""
    moved_to: str = ""


class Places:
    """Looks at addresses, and knows which are gone."""

    def __init__(self, client: Client, *, with_archive: bool) -> None:
        """With `with_archive`, a copy is asked for of each page that lives and has none."""
        self._client = client
        self._with_archive = with_archive
        self.archived: list[str] = []
        """The addresses of which a copy was asked for."""
        self.failures: list[str] = []
        """Why the archive could not be asked."""

    def look(self, subject: Subject, gone: dict[str, str]) -> Iterator[Finding]:
        """Yield what became of an entry's code and project, and put those that are gone into `gone`, with a copy."""
        for key in _KEYS:
            address = getattr(subject.links, key)
            if not address:
                continue
            seen = self._see(address)
            if seen.is_gone:
                gone[address] = self._copy(address)
                yield from _dead(subject, key, address, seen, gone[address])
            elif seen.moved_to:
                claim = f"its {key} has moved to {seen.moved_to}"
                changes = {f"links.{key}": seen.moved_to}
                yield Finding(subject.place("links", key), Weight.ADDRESS, claim, _WHO, address, changes=changes)
            elif seen.is_alive and self._with_archive:
                self._keep(address)

    def look_at_pdf(self, subject: Subject, gone: dict[str, str], *, is_told: bool) -> Iterator[Finding]:
        """Yield that the PDF is gone; while the page about it lives, that is how withdrawn papers look.

        `is_told` says that a source has just told of the paper.
        """
        pdf = subject.links.pdf_url
        if not pdf:
            return
        seen = self._see(pdf)
        if not seen.is_gone:
            return
        page = next(filter(lambda page: self._see(page).is_alive, subject.pages()), "")
        gone[pdf] = self._copy(pdf)
        status = subject.paper.status
        if status and status.is_gone:
            return
        if page or is_told:
            claim = f"its PDF is gone ({seen.status}), and its page lives"
            place = subject.place("links", "pdf")
            yield Finding(place, Weight.SUSPECT, claim, _WHO, page or next(subject.pages(), pdf), quotation=pdf)
        else:
            yield from _dead(subject, "pdf", pdf, seen, gone[pdf])

    def _see(self, address: str) -> Seen:
        try:
            reply = self._client.look(arxiv.for_programs(address))
        except (NotThereError, NoAddressError) as error:
            return Seen(str(error), is_gone=True)
        except FetchError as error:
            return Seen(str(error))
        return Seen(
            reply.status, is_alive=True, moved_to=reply.moved_to if _is_elsewhere(address, reply.moved_to) else ""
        )

    def _copy(self, address: str) -> str:
        """Return the address of the archive's copy, empty where it has none or does not answer."""
        try:
            return wayback.read_copy(self._client.get(wayback.of_address(address), "application/json"))
        except UnreadableError as error:
            self._fail(f"the answer of the Wayback Machine cannot be used: {error}")
        except NotThereError:
            pass
        except FetchError as error:
            self._fail(str(error))
        return ""

    def _keep(self, address: str) -> None:
        before = len(self.failures)
        if self._copy(address) or len(self.failures) > before:
            return
        try:
            self._client.look(wayback.saving(address))
            self.archived.append(address)
        except FetchError as error:
            self._fail(f"no copy of {address}: the Wayback Machine {error}")

    def _fail(self, why: str) -> None:
        if why not in self.failures:
            self.failures.append(why)


def _dead(subject: Subject, key: str, address: str, seen: Seen, copy: str) -> Iterator[Finding]:
    """Yield that an address is gone, unless the curator has named a copy already."""
    if not subject.links.archive:
        claim = f"its {key} is gone ({seen.status})" + (f"; there is a copy: {copy}" if copy else "")
        yield Finding(subject.place("links", key), Weight.ADDRESS, claim, _WHO, address)


def _is_elsewhere(address: str, target: str) -> bool:
    """Say whether a page has moved: not where only its spelling has changed, or it leads to the front door."""
    if not target or _plain(address) == _plain(target):
        return False
    parts = urlsplit(target)
    return parts.path.strip("/") != "" or urlsplit(address).path.strip("/") == ""


def _plain(url: str) -> str:
    """Return an address without what hosts put in order by themselves."""
    parts = urlsplit(url)
    host = (parts.hostname or "").removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/').lower().removesuffix('.git')}{query}"
