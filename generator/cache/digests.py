"""Digests, by which a content and what goes into it are known."""

import sys
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, TypeAlias

from generator.cache.pickling import BY_FIELDS, Brief, unshared

Key: TypeAlias = bytes


def fingerprint(*values: Any, brief: Brief = BY_FIELDS) -> Key:
    """Return a digest of values and of the program that works on them, for which any other program has another.

    The values are frozen ones and their parts; sets have no order, and no place in them.
    """
    state = blake2b(_program(), digest_size=16)
    state.update(unshared(values, brief))
    return state.digest()


def digest_of(content: bytes) -> bytes:
    """Return by what a content is known: a digest for which processors have instructions, as sites are long."""
    return sha256(content).digest()


def files_digest(files: Mapping[str, Path]) -> bytes:
    """Return a digest of files by their names, in their order."""
    state = blake2b(digest_size=16)
    for name, path in files.items():
        content = path.read_bytes()
        state.update(f"{name} {len(content)}\n".encode() + content)
    return state.digest()


@cache
def _program() -> bytes:
    """Return a digest of all code that makes a site: the program's own, and which versions of what is installed."""
    state = blake2b(digest_size=16)
    package = Path(__file__).parents[1]
    for path in sorted(package.rglob("*.py")):
        state.update(f"{path.relative_to(package)}\n".encode() + path.read_bytes())
    # As importlib.metadata says it, which reads a file of each of them.
    installed = {path.name for folder in sys.path for path in Path(folder).glob("*.*-info")}
    state.update("\n".join(sorted(installed)).encode())
    return state.digest()
