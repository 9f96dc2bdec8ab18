"""Facts that follow from others."""

import pytest

from generator.model import ReadingPath, Status, Step
from generator.text.prose import Prose
from tests.lists import library, paper


@pytest.mark.parametrize("status", Status)
def test_a_reading_path_does_not_count_what_is_gone(status: Status) -> None:
    steps = (Step("a", Prose("First.")), Step("b", Prose("Then.")))
    path = ReadingPath("tour", "A tour", Prose("Through."), steps)
    listed = library(paper("a"), paper("b", status=status), paths=(path,))
    assert listed.standing_steps == {"tour": steps[:1] if status.is_gone else steps}
