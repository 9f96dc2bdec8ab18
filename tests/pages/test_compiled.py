"""What templates compile to is kept as Python keeps bytecode, of those that come with Papershelf."""

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from generator.pages import compiled
from generator.pages.compiled import CompiledTemplates


class _Told(Environment):
    """Tells what it compiles."""

    told: list[str]

    def _generate(self, source: object, name: str | None, *rest: object, **named: object) -> str:
        self.told.append(str(name))
        return str(super()._generate(source, name, *rest, **named))  # type: ignore[arg-type]


class _Forgetful(dict[object, object]):
    """What a new process has in memory: nothing."""

    def __setitem__(self, *_: object) -> None:
        """Forget it."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the program stands, whose bytecode is kept beside it, and one template."""
    monkeypatch.setattr(compiled, "_HOME", tmp_path / "home")
    monkeypatch.setattr(compiled, "_compiled", _Forgetful())
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "x.j2").write_text("{{ 1 + 1 }}", "utf-8")
    return tmp_path / "home"


def _render(folder: Path) -> tuple[str, list[str]]:
    """Return what a new process would make of the template in a folder, and what it compiles for that."""
    environment = _Told(loader=FileSystemLoader(folder), bytecode_cache=CompiledTemplates())
    environment.told = []
    return environment.get_template("x.j2").render(), environment.told


def _kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_a_template_that_comes_with_papershelf_is_compiled_once(home: Path) -> None:
    assert _render(home) == ("2", ["x.j2"])
    assert _render(home) == ("2", [])
    assert [path.suffix for path in _kept(home.parent / "kept")] == [".pyc"]


def test_another_text_is_compiled_in_its_place(home: Path) -> None:
    _render(home)
    (home / "x.j2").write_text("{{ 1 + 2 }}", "utf-8")
    assert [_render(home), _render(home)] == [("3", ["x.j2"]), ("3", [])]
    assert len(_kept(home.parent / "kept")) == 1


def test_another_program_compiles_it_anew(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _render(home)
    monkeypatch.setattr("generator.cache.digests._program", lambda: b"another")
    assert [_render(home), _render(home)] == [("2", ["x.j2"]), ("2", [])]


@pytest.mark.parametrize("left", [0, 10, 17, 30])
def test_what_is_damaged_is_made_again(home: Path, left: int) -> None:
    _render(home)
    (path,) = _kept(home.parent / "kept")
    path.write_bytes(path.read_bytes()[:left])
    assert [_render(home), _render(home)] == [("2", ["x.j2"]), ("2", [])]


def test_nothing_is_kept_of_templates_of_a_list(home: Path) -> None:
    own = home.parent / "own"
    own.mkdir()
    (own / "x.j2").write_text("mine", "utf-8")
    assert [_render(own), _render(own)] == [("mine", ["x.j2"]), ("mine", ["x.j2"])]
    assert not _kept(home.parent / "kept")


def test_nothing_is_kept_where_python_keeps_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert _render(home) == ("2", ["x.j2"])
    assert not _kept(home.parent / "kept")


def test_where_nothing_can_be_written_it_is_compiled_each_time(home: Path) -> None:
    (home.parent / "kept").write_text("no folder", "utf-8")
    assert [_render(home), _render(home)] == [("2", ["x.j2"]), ("2", ["x.j2"])]
