"""The reference is what the program takes."""

from tools.reference import KEPT, reference


def test_the_kept_reference_is_current() -> None:
    assert KEPT.read_text("utf-8") == reference(), 'run "make reference" and commit it'


def test_it_names_keys_within_keys_and_what_may_be_chosen() -> None:
    text = reference()
    for part in (
        "| `links.arxiv` |",
        "| `steps.paper` |",
        "`retracted`",
        "### `papershelf init`",
        "## `content/themes.yml`",
    ):
        assert part in text
