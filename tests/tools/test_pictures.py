"""Every kind of page has its pictures, and all of them together are light."""

import pytest

from tools.pictures import KINDS, PICTURES, SCHEMES

MOST = 3_000_000


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_of_page_has_its_picture(kind: str, scheme: str) -> None:
    assert (PICTURES / f"{kind}-{scheme}.webp").is_file(), 'run "make pictures" and commit what it changes'


def test_they_are_light_and_none_is_left_over() -> None:
    there = list(PICTURES.iterdir())
    assert len(there) == len(KINDS) * len(SCHEMES)
    assert sum(path.stat().st_size for path in there) < MOST
