import pytest

from generator.text.addresses import as_uri


@pytest.mark.parametrize(
    ("url", "uri"),
    [
        ("https://example.org/a%20b?c=d&e=(f)#g", "https://example.org/a%20b?c=d&e=(f)#g"),
        ("https://example.org/[a]?b=[c]%zz#d#e[", "https://example.org/%5Ba%5D?b=%5Bc%5D%25zz#d%23e%5B"),
        ("https://example.org/é", "https://example.org/é"),
        ("https://example.org/100%", "https://example.org/100%25"),
    ],
)
def test_what_no_uri_may_hold_is_encoded(url: str, uri: str) -> None:
    assert as_uri(url) == uri
    assert as_uri(uri) == uri
