"""Values are read again as they were written."""

from dataclasses import dataclass, field

from generator.cache.pickling import pickled, unpickled


@dataclass(frozen=True, slots=True)
class _Plain:
    name: str
    parts: tuple[str, ...] = ()


@dataclass(slots=True)
class _Own:
    """It says itself what is kept of it."""

    name: str
    at_hand: str = field(default="", compare=False)

    def __getstate__(self) -> str:
        return self.name

    def __setstate__(self, name: str) -> None:
        self.name, self.at_hand = name, "read"


def test_a_dataclass_is_read_as_it_was() -> None:
    assert unpickled(pickled([_Plain("a", ("b",)), _Plain("c")])) == [_Plain("a", ("b",)), _Plain("c")]


def test_a_dataclass_that_says_its_state_is_asked_for_it() -> None:
    read = unpickled(pickled(_Own("a", "written")))
    assert (read.name, read.at_hand) == ("a", "read")
