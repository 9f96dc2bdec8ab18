"""Input that nobody would write, made by chance: whatever it is, a command says what is wrong with it, or takes it.

`make fuzz` runs this for a while; `SEED=1` makes the same input again. What is found belongs into tests/cases/.
"""

import json
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.cli import run
from tests.conftest import SAMPLE, TOY
from tests.fuzz.conftest import Again

FUZZED = settings(deadline=None, suppress_health_check=list(HealthCheck), database=None)
SOUND, AT_FAULT, WRONG_USAGE = range(3)
FILES = ["site.yml", "themes.yml", "people.yml", "venues.yml", "different.yml", "criteria.yml", "citations.json",
         "papers/new.yml", "paths/new.yml", "digests/2026-01-01.yml", "candidates/new.yml", "pages/new.md",
         "drafts/new.yml", "watch.json", "synced.json"]  # fmt: skip
ENTRIES = [path.read_bytes() for path in sorted((SAMPLE / "papers").glob("*.yml"))[:6]]
IMPORTED = ["new.bib", "new.ris", "new.json", "new.nbib", "new.enw", "new.md", "new.csv"]

# fmt: off
PIECES = [
    "$", "\\", "{", "}", "[", "]", "(", ")", "<", ">", "&", "*", "_", "`", "|", "~", "^", "#", "!", "@", "%", '"', "'",
    ":", "-", "--", "+", "=", "/", ",", ".", "?", " ", "\n", "\n\n", "\t", "\u00a0", "\u200d", "\u200e", "\u0301",
    "\u202e", "\u3164", "\ufffe", "\U0001f469", "א", "ع", "强", "é", "ﬁ", "∑", "a", "B", "7", "[[", "]]", "](", "](https://a.b)",
    "$x$", "$\\frac{a}{b}$", "$\\frac{", "\\sqrt{", "\\begin{matrix}", "\\left(", "\\(", "\\[", "\\$", "{{", "{%",
    "<!--", "<script>", "</p>", "&amp;", "&#0;", "--8<--", "::error::", "https://", "mailto:", "[[full]]", "![",
    "[a]: b", "et al.", "C++", "10.1000/", "2412.17256", "1e999", "null", "true",
]
# fmt: on
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=6), min_size=1, max_size=25).map("".join)
values: st.SearchStrategy[object] = st.recursive(
    texts | st.integers(-(10**12), 10**12).map(str) | st.sampled_from(["2024", "2024-05-06", "first", "full", "book"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)
SOUND_ENTRY = {"title": "Something new", "authors": ["Dora Example"], "published": "2024", "themes": ["first"]}
prose = st.fixed_dictionaries(
    {"title": texts, "authors": st.lists(texts, min_size=1, max_size=4, unique=True)},
    optional={
        "abstract": texts, "note": texts, "short": texts, "publisher": texts, "venue": texts, "added_by": texts,
        "editors": st.lists(texts, min_size=1, max_size=3, unique=True), "status_note": texts,
    },
)  # fmt: skip
anything: st.SearchStrategy[dict[str, object]] = st.dictionaries(
    st.sampled_from([
        "title", "authors", "published", "kind", "venue", "editors", "isbn", "themes", "tags", "links", "language",
        "abstract", "note", "level", "after", "relations", "added", "aliases", "status", "overrides", "id",
    ]) | texts,
    values,
    max_size=6,
)  # fmt: skip


@st.composite
def mutations(draw: st.DrawFn, sources: Sequence[bytes]) -> bytes:
    """Draw a file of which a few pieces are cut out, doubled or replaced."""
    source = draw(st.sampled_from(sources))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(source)))
        end = min(len(source), start + draw(st.integers(0, 40)))
        piece = draw(st.binary(max_size=6) | st.sampled_from(PIECES).map(str.encode))
        source = source[:start] + piece * draw(st.sampled_from((0, 1, 1, 2, 300))) + source[end:]
    return source


def _write(content: Path, name: str, source: bytes) -> None:
    shutil.rmtree(content)
    shutil.copytree(TOY, content)
    path = content / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(source)


def _entry(facts: Mapping[str, object]) -> bytes:
    return json.dumps(facts).encode()  # as YAML reads JSON


def test_any_bytes_are_read_or_named(content: Path, again: Again) -> None:
    @settings(FUZZED, max_examples=50)
    @given(st.sampled_from(FILES), st.binary(max_size=300) | mutations(ENTRIES) | anything.map(_entry))
    def check(name: str, source: bytes) -> None:
        _write(content, name, source)
        assert run(["check"]) in (SOUND, AT_FAULT)
        assert run(["check", "--fix"]) in (SOUND, AT_FAULT)
        assert run(["format"]) in (SOUND, AT_FAULT)

    again(check)


def test_what_is_taken_is_shown(content: Path, again: Again) -> None:
    @settings(FUZZED, max_examples=5)
    @given(st.lists(prose, min_size=1, max_size=8))
    def build(entries: list[dict[str, object]]) -> None:
        _write(content, "papers/new.yml", _entry({**SOUND_ENTRY, "links": {"doi": "10.1000/new"}}))
        for number, facts in enumerate(entries):
            path = content / "papers" / f"new-{number}.yml"
            path.write_bytes(_entry({**SOUND_ENTRY, "links": {"doi": f"10.1000/{number}"}, **facts}))
            if run(["check"]) == AT_FAULT:
                path.unlink()
        assert run(["build", "--site", "site"]) == SOUND
        assert run(["export", "epub"]) == SOUND

    again(build)


def test_what_is_imported_is_sound(content: Path, again: Again) -> None:
    sources = [
        path.read_bytes()
        for path in sorted((SAMPLE.parent / "cases" / "import").iterdir())
        if path.suffix in (".bib", ".ris", ".json")
    ]

    @settings(FUZZED, max_examples=20)
    @given(st.sampled_from(IMPORTED), mutations(sources) | st.binary(max_size=200))
    def take(name: str, source: bytes) -> None:
        _write(content, "papers/new.yml", _entry({**SOUND_ENTRY, "links": {"doi": "10.1000/new"}}))
        Path(name).write_bytes(source)
        assert run(["import", name, "--theme", "first"]) in (SOUND, AT_FAULT, WRONG_USAGE)
        assert run(["check"]) == SOUND

    again(take)
