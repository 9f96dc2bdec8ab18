"""Links in notes: whole addresses pass, and what leads nowhere, or elsewhere than it seems, is named."""

import re
from pathlib import Path

import pytest

from generator.content.reader import read_content
from generator.text.prose import Note

RIGHT = [
    "https://example.org",
    "http://example.org/",
    "HTTPS://Example.org/Path",
    "https://example.org:65535/x",
    "https://example.org:1/x",
    "https://example.org?q=a",
    "https://example.org/a?b=c&amp;d=e#f",
    "https://example.org/~someone/a_b-c.d",
    "https://example.org/a@b",
    "https://example.org/a:b;c=d,e",
    "https://example.org/%C3%A9",
    "https://xn--bcher-kva.example/",
    "https://bücher.example/",
    "https://192.0.2.1/x",
    "https://en.wikipedia.org/wiki/C%2B%2B",
    f"https://{'a' * 63}.example/",
    "http://localhost:8000/x",
    "https://example.org/x!",
    "https://example.org/$x",
    "mailto:someone@example.org",
    "mailto:some.one+papers@example.org",
]
WRONG = [
    "about.html",
    "../papers/full.html",
    "/papers/full.html",
    "#heading",
    "//example.org/x",
    "https://arxiv.org@evil.example/x",
    "https://user:word@example.org/",
    "https://example.org:99999/",
    "https://example.org:65536/",
    "https://example.org:0/",
    f"https://{'a' * 64}.example/",
    f"https://{'a' * 300}.example/",
    "https:///x",
    "https:example.org",
    "https:/example.org",
    "ftp://example.org/x",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "JavaScript&colon;alert(1)",
    "data:text/html,x",
    "mailto:",
    "mailto:someone",
    "tel:123",
    "example.org",
]


def _check(content: Path, note: str) -> list[str]:
    path = content / "papers" / "plain.yml"
    text = re.sub(r"(?m)^note:.*\n(?:[ ].*\n)*", "", path.read_text("utf-8"))
    path.write_text(f"{text}note: >-\n  {note}\n", "utf-8")
    return [problem.message for problem in read_content(content).problems]


@pytest.mark.parametrize("address", RIGHT)
def test_a_whole_address_passes(address: str, toy_content: Path) -> None:
    assert _check(toy_content, f"See [this]({address}).") == []


@pytest.mark.parametrize("address", WRONG)
@pytest.mark.parametrize("form", ["See [this]({}).", "See [this](<{}>).", "See [this][here].\n\n\n  [here]: {}"])
def test_anything_else_is_named(address: str, form: str, toy_content: Path) -> None:
    messages = _check(toy_content, form.format(address))
    assert sum(message.startswith('a link leads to "') for message in messages) == 1


def test_what_is_no_link_passes(toy_content: Path) -> None:
    assert _check(toy_content, "As `[a](b)` has it; see [[full]] and [here], where x < y.") == []


def test_mail_is_shown() -> None:
    assert 'href="mailto:someone@example.org"' in Note("[Ask](mailto:someone@example.org)").html
