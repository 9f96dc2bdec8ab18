"""Where a first sentence ends, and where it only seems to."""

import pytest

from generator.text.sentences import first_sentence


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("One. Two.", "One."),
        ("One, and no more", "One, and no more"),
        ("Is it so? It is.", "Is it so?"),
        ("It said “no.” Then it ended.", "It said “no.”"),
        ("It rose from 3.5 to 4.2. That is much.", "It rose from 3.5 to 4.2."),
        ("Zeng et al. Found it first. Others did not.", "Zeng et al. Found it first."),
        ("As J. Doe says, e.g. Here. More.", "As J. Doe says, e.g. Here."),
        ("Wait... And see. Or not.", "Wait..."),
        ("Version 2.0 is out. It runs.", "Version 2.0 is out."),
        ("它会学习。然后停止。", "它会学习。"),
        ("هل يتعلم؟ نعم يتعلم.", "هل يتعلم؟"),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first
    assert text.startswith(first_sentence(text))
