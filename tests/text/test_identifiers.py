"""Identifiers as people paste them."""

import re

import pytest

from generator.text.addresses import URL, secure
from generator.text.identifiers import arxiv_id, arxiv_month, doi, identity


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2412.17256", "2412.17256"),
        ("2412.17256v2", "2412.17256v2"),
        ("1412.1725", "1412.1725"),
        ("arXiv:2412.17256", "2412.17256"),
        ("ARXIV: 2412.17256", "2412.17256"),
        ("https://arxiv.org/abs/2412.17256v1", "2412.17256v1"),
        ("http://www.arxiv.org/pdf/2412.17256.pdf", "2412.17256"),
        ("arxiv.org/html/2412.17256v1/", "2412.17256v1"),
        ("https://arxiv.org/abs/2412.17256?context=cs", "2412.17256"),
        ("hep-th/9901001", "hep-th/9901001"),
        ("https://arxiv.org/abs/math.GT/0309136v1", "math.GT/0309136v1"),
        ("2412.1725", None),
        ("2412.172567", None),
        ("hep-th/99010", None),
        ("https://example.org/abs/2412.17256", None),
        ("", None),
    ],
)
def test_arxiv(text: str, found: str | None) -> None:
    assert arxiv_id(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10.1145/3503161.3547905", "10.1145/3503161.3547905"),
        ("https://doi.org/10.1145/3503161.3547905", "10.1145/3503161.3547905"),
        ("http://dx.doi.org/10.1000/182", "10.1000/182"),
        ("doi:10.1000/182", "10.1000/182"),
        ("10.1000", None),
        ("11.1000/182", None),
        ("10.1000/a b", None),
    ],
)
def test_doi(text: str, found: str | None) -> None:
    assert doi(text) == found


@pytest.mark.parametrize(
    "texts",
    [
        ["2412.17256", "2412.17256v3", "https://arxiv.org/pdf/2412.17256v1.pdf", "10.48550/arXiv.2412.17256"],
        ["10.1000/ABC", "https://doi.org/10.1000/abc"],
        [
            "https://openreview.net/forum?id=a_B-1",
            "https://openreview.net/pdf?id=a_B-1",
            "openreview.net/forum?id=a_B-1#x",
        ],
        ["https://aclanthology.org/2024.acl-long.1/", "https://www.aclweb.org/anthology/2024.acl-long.1.pdf"],
        ["https://aclanthology.org/P19-1001", "https://aclanthology.org/P19-1001v2.pdf"],
    ],
)
def test_one_paper_has_one_identity(texts: list[str]) -> None:
    assert len({identity(text) for text in texts}) == 1
    assert identity(texts[0]) is not None


def test_another_address_has_none() -> None:
    assert identity("https://example.org/paper.pdf") is None
    assert identity("https://github.com/example/2412.17256") is None


@pytest.mark.parametrize(
    ("url", "secured"),
    [
        ("http://github.com/a/b", "https://github.com/a/b"),
        ("http://www.openreview.net/x", "https://www.openreview.net/x"),
        ("http://someone.github.io/x", "https://someone.github.io/x"),
        ("http://example.org/github.com", "http://example.org/github.com"),
        ("http://github.com:8080/a", "http://github.com:8080/a"),
        ("https://github.com/a", "https://github.com/a"),
        ("http://evilgithub.com/", "http://evilgithub.com/"),
    ],
)
def test_https_where_the_host_is_known(url: str, secured: str) -> None:
    assert secure(url) == secured


@pytest.mark.parametrize(
    "url", ["https://example.org", "http://localhost:8000/", "https://bücher.example/ä?x=(1)#y", "HTTPS://A.B/"]
)
def test_an_address(url: str) -> None:
    assert re.fullmatch(URL, url)


@pytest.mark.parametrize(
    "url", ["example.org", "https://", "https://a b.org", "https://a@b.org", "ftp://a.org", "https://intranet"]
)
def test_no_address(url: str) -> None:
    assert not re.fullmatch(URL, url)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("2412.17256", (2024, 12)),
        ("https://arxiv.org/abs/0704.0001v2", (2007, 4)),
        ("cs/9901001v2", (1999, 1)),
        ("math.AG/0309136", (2003, 9)),
        ("2413.00001", None),
        ("10.1000/2412.1", None),
    ],
)
def test_arxiv_tells_the_month(text: str, month: tuple[int, int] | None) -> None:
    assert arxiv_month(text) == month
