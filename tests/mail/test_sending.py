"""Issues on their way: a real mail server on this machine, over TLS, that takes, refuses, and hangs up."""

import datetime
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from generator.cli import run
from generator.mail.journal import Journal, journal_file
from tests.mail.server import PASSWORD, Box, serving

pytestmark = pytest.mark.server

ISSUE = "2026-11-21"


@pytest.fixture
def box() -> Box:
    return Box()


@pytest.fixture
def serve(box: Box, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., str]]:
    """Starts a server for the box, and returns its address."""
    with serving(box, tmp_path, monkeypatch) as start:
        yield start


@pytest.fixture
def folder(toy_content: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the toy list stands, with an issue of its digest."""
    monkeypatch.chdir(toy_content.parent)
    monkeypatch.setenv("PAPERSHELF_SMTP_PASSWORD", PASSWORD)
    (toy_content / "digests").mkdir()
    (toy_content / "digests" / f"{ISSUE}.yml").write_text("since: 2026-11-14\nadded: [full, plain]\n", "utf-8")
    return toy_content.parent


def _set(folder: Path, server: str, more: str = "") -> None:
    with (folder / "content" / "site.yml").open("a", encoding="utf-8") as file:
        file.write(f"mail:\n  from: papers@example.org\n  user: papers\n  server: {server}\n{more}")


def _send(folder: Path, *readers: str, more: tuple[str, ...] = ()) -> int:
    arguments = ["digest", "--issue", ISSUE, "--send", "--per-minute", "6000", *more]
    if readers:
        (folder / "subscribers.txt").write_text("".join(f"{reader}\n" for reader in readers), "utf-8")
        arguments += ["--subscribers", "subscribers.txt"]
    return run(arguments)


A, B, C = "ada@example.org", "bob@example.org", "cy@example.org"


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # smtps has it before the server knows
@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_each_subscriber_gets_one_message(
    scheme: str, folder: Path, box: Box, serve: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    _set(folder, serve(scheme), '  unsubscribe: ["mailto:leave@example.org", "https://example.org/?who={address}"]\n')
    assert _send(folder, A, f"Bob <{B}>") == 0, capsys.readouterr().err
    assert box.readers == [A, B]
    assert "Sent 2 messages" in capsys.readouterr().out
    for message, reader in zip(box.kept, box.readers, strict=True):
        assert message["To"] == reader
        assert message["List-Unsubscribe"].endswith(f"<https://example.org/?who={reader.replace('@', '%40')}>")
        assert [part.get_content_type() for part in message.walk()] == [
            "multipart/alternative", "text/plain", "text/html"
        ]  # fmt: skip
        assert [part.defects for part in message.walk()] == [[]] * 3
        for part in message.iter_parts():
            assert "A plain paper" in part.get_content()
    assert len({message["Message-ID"] for message in box.kept}) == 2


def test_a_list_server_gets_one_message_for_all(folder: Path, box: Box, serve: Callable[..., str]) -> None:
    _set(folder, serve(), "  list: papers@lists.example.org\n")
    assert _send(folder) == 0
    assert box.readers == ["papers@lists.example.org"]
    assert box.kept[0]["List-Id"] == "<papers.lists.example.org>"
    assert _send(folder) == 0
    assert len(box.kept) == 1


def test_who_is_refused_is_named_at_the_end_and_tried_again_the_next_time(
    folder: Path, box: Box, serve: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    _set(folder, serve())
    box.at_recipient[A] = "550 5.1.1 no such user \x1b[31m"
    box.at_end[B] = "451 4.7.1 come back later"
    assert _send(folder, A, B, C) == 1
    assert box.readers == [C]
    said = capsys.readouterr().err
    assert f"{A} was refused: 550 5.1.1 no such user" in said
    assert f"{B} was refused: 451 4.7.1 come back later" in said
    assert "\x1b" not in said
    box.at_recipient.clear()
    box.at_end.clear()
    assert _send(folder, A, B, C) == 0
    assert box.readers == [C, A, B]


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_connection_that_breaks_leaves_one_reader_unsure_and_doubles_nobody(
    moment: str, folder: Path, box: Box, serve: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    """Before or after the message is taken: nobody who sends can tell the two apart."""
    _set(folder, serve())
    box.hangs_up_on[B] = moment
    assert _send(folder, A, B, C) == 1
    got = [A, B, C] if moment == "after" else [A, C]
    assert box.readers == got
    said = capsys.readouterr().err
    assert f"Nobody knows whether {B} has it" in said
    assert _send(folder, A, B, C) == 1
    assert box.readers == got
    assert "to go on" not in capsys.readouterr().err, "nothing is left to be sent"
    journal = journal_file(folder / "content", ISSUE)
    assert str(journal.relative_to(folder)) in said
    journal.write_text("".join(line for line in journal.read_text("utf-8").splitlines(True) if B not in line), "utf-8")
    assert _send(folder, A, B, C) == 0
    assert sorted(set(box.readers)) == [A, B, C]


def test_a_command_that_is_killed_goes_on_where_it_was(
    folder: Path, box: Box, serve: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _set(folder, serve())
    write = Journal._write  # noqa: SLF001 - where a power cut would hit

    def cut(journal: Journal, word: str, reader: str) -> None:
        if (word, reader) == ("sending", C):
            raise KeyboardInterrupt
        write(journal, word, reader)

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "_write", cut)
        assert _send(folder, A, B, C) == 130
    assert box.readers == [A, B]
    assert _send(folder, A, B, C) == 0
    assert box.readers == [A, B, C]
    assert len({message["Message-ID"] for message in box.kept}) == 3


def test_a_torn_line_of_the_journal_tells_nothing(tmp_path: Path) -> None:
    path = tmp_path / "journal.txt"
    with Journal(path) as journal:
        journal.begin(A)
        journal.end(A, is_taken=True)
        journal.begin(B)
    whole = path.read_bytes()
    path.write_bytes(whole + b"2026-11-28T10:00:00+00:00 sent bob@exa")
    with Journal(path) as journal:
        assert (journal.has(A), journal.has(B), journal.is_unsure_of(B)) == (True, False, True)
        journal.end(B, is_taken=False)
    assert path.read_bytes().startswith(whole)
    with Journal(path) as journal:
        assert not journal.is_unsure_of(B)


def test_a_server_that_is_not_there_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _set(folder, "smtp://localhost:1")
    assert _send(folder, A, B) == 1
    said = capsys.readouterr().err
    assert "2 messages were not sent: the connection to smtp://localhost:1 broke" in said
    assert f"papershelf digest --issue {ISSUE} --send" in said


@pytest.mark.parametrize(
    ("kind", "why"),
    [
        ({"has_tls": False, "asks": False}, "nothing is sent in the clear"),
        ({"name": "elsewhere.example.org"}, "cannot prove that it is localhost"),
    ],
)
def test_nothing_is_sent_that_others_could_read(
    kind: dict[str, Any], why: str, folder: Path, serve: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    _set(folder, serve(**kind))
    assert _send(folder, A) == 1
    said = capsys.readouterr()
    assert why in said.err
    assert said.out.endswith("Sent 0 messages.\n")


def test_a_wrong_password_is_named_and_never_shown(
    folder: Path, box: Box, serve: Callable[..., str], capsys: pytest.CaptureFixture[str]
) -> None:
    _set(folder, serve())
    (folder / "password").write_text("wrong one\n", "utf-8")
    assert _send(folder, A, more=("--password-file", "password")) == 1
    said = capsys.readouterr().err
    assert "does not take this user and password: 535" in said
    assert "wrong one" not in said
    (folder / "password").write_text(f"{PASSWORD}\n", "utf-8")
    assert _send(folder, A, more=("--password-file", "password")) == 0
    assert box.readers == [A]


def test_what_is_missing_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _send(folder, A) == 2
    assert 'must say "from" under mail:' in capsys.readouterr().err
    _set(folder, "smtp://localhost:1")
    assert _send(folder) == 2
    assert "nobody is named to send to" in capsys.readouterr().err
    monkeypatch.delenv("PAPERSHELF_SMTP_PASSWORD")
    assert _send(folder, A) == 2
    assert "the password of papers is missing" in capsys.readouterr().err


def test_a_file_of_subscribers_is_checked_as_a_whole(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _set(folder, "smtp://localhost:1")
    assert (
        _send(folder, "# ours", A, "", "bob at example.org", f"Ada <{A.upper()}>", "x@example.org\rBcc: y@example.org")
        == 1
    )
    said = capsys.readouterr().err.splitlines()
    assert said[0].startswith('subscribers.txt:4:1: "bob at example.org" is no address of mail')
    assert said[1].startswith('subscribers.txt:5:1: "ADA@EXAMPLE.ORG" stands on line 2 already')
    assert "x@example.org Bcc: y@example.org" in said[2]


def test_messages_are_not_sent_faster_than_wished(
    folder: Path, serve: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    # Its own clock alone: whoever waits for git sleeps too.
    monkeypatch.setattr("generator.mail.delivery.time", SimpleNamespace(sleep=pauses.append))
    _set(folder, serve())
    assert _send(folder, A, B, C, more=("--per-minute", "20")) == 0
    assert pauses == [3.0, 3.0]


def test_the_date_is_that_of_the_sending(folder: Path, box: Box, serve: Callable[..., str]) -> None:
    _set(folder, serve())
    assert _send(folder, A) == 0
    age = datetime.datetime.now(datetime.UTC) - box.kept[0]["Date"].datetime
    assert datetime.timedelta() <= age < datetime.timedelta(minutes=10)
