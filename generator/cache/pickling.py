"""Values as bytes: to be read again, or to be told from others."""

import io
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from operator import attrgetter, methodcaller
from typing import Any, TypeAlias

_Reducer: TypeAlias = Callable[[Any], Any]
"""Takes a value apart, as pickle's `__reduce__` does."""


class Brief(dict[type, _Reducer]):
    """How values are taken apart where they are not to be read again, by type: those of a dataclass by their fields.

    What a value has worked out of its fields is no part of it.
    """

    def __missing__(self, kind: type) -> _Reducer:
        self[kind] = _brief_reducer(kind)
        return self[kind]


BY_FIELDS = Brief()


class _Whole(dict[type, _Reducer]):
    """How values are taken apart to be read again: as pickle has it, but faster for dataclasses with slots."""

    def __missing__(self, kind: type) -> _Reducer:
        self[kind] = _reducer(kind)
        return self[kind]


_WHOLE = _Whole()


def pickled(value: Any) -> bytes:
    """Return a value as bytes, of which `unpickled` makes it again."""
    return _written(value, _WHOLE)


def unpickled(content: bytes) -> Any:
    """Return the value that was pickled, by this program: what bytes of another hand name is run."""
    return pickle.loads(content)  # noqa: S301 - the cache is the user's own


def unshared(value: Any, brief: Brief) -> bytes:
    """Return bytes that equal values have in common, whether or not they share their parts."""
    return _written(value, brief, fast=True)


def _written(value: Any, reducers: dict[type, _Reducer], *, fast: bool = False) -> bytes:
    written = io.BytesIO()
    pickler = pickle.Pickler(written, pickle.HIGHEST_PROTOCOL)
    pickler.fast = fast
    pickler.dispatch_table = reducers
    pickler.dump(value)
    return written.getvalue()


def _reducer(kind: type) -> _Reducer:
    if issubclass(kind, type):
        return attrgetter("__qualname__")
    if not (is_dataclass(kind) and "__slots__" in vars(kind)) or _says_its_state(kind):
        return methodcaller("__reduce_ex__", pickle.HIGHEST_PROTOCOL)
    return _by_fields(kind)


def _says_its_state(kind: type) -> bool:
    """Say whether values of a type are written in a way of their own, and not as `dataclasses` has it."""
    state, reduce = (getattr(kind, name) for name in ("__getstate__", "__reduce__"))
    is_own = state is not object.__getstate__ and state.__module__ != "dataclasses"
    return is_own or reduce is not object.__reduce__


def _brief_reducer(kind: type) -> _Reducer:
    if is_dataclass(kind):
        return _by_fields(kind)
    return (lambda text: (kind, (str.__str__(text),))) if str in kind.__mro__ else _reducer(kind)


def _by_fields(kind: type) -> _Reducer:
    names = [field.name for field in fields(kind)]
    values = attrgetter(*names)
    return (lambda one: (kind, values(one))) if len(names) > 1 else lambda one: (kind, (values(one),))
