"""Addresses on the web."""

from urllib.parse import urlsplit

_MARKS = r'\x00-\x20\x7f-\xa0"<>\\^`{|}'
_LABEL = r"[A-Za-z0-9\u00a1-\uffff_-]+"
URL = rf"[Hh][Tt][Tt][Pp][Ss]?://(?:localhost|(?:{_LABEL}\.)+{_LABEL})(?::[1-9][0-9]{{0,4}})?(?:[/?#][^{_MARKS}]*)?"
"""The pattern of an address, read alike by Python and by ECMAScript."""

# Hosts of papers and code that answer to https, as do all hosts below those that begin with a dot.
_SECURE = frozenset({
    "aclanthology.org", "ar5iv.org", "arxiv.org", "bitbucket.org", "biorxiv.org", "codeberg.org", "dl.acm.org",
    "doi.org", "dx.doi.org", "export.arxiv.org", "github.com", "gitlab.com", "huggingface.co", "ieeexplore.ieee.org",
    "jmlr.org", "link.springer.com", "nature.com", "openaccess.thecvf.com", "openreview.net", "papers.nips.cc",
    "papers.neurips.cc", "paperswithcode.com", "proceedings.mlr.press", "proceedings.neurips.cc",
    "roboticsproceedings.org", "science.org", "sciencedirect.com", "semanticscholar.org", "sites.google.com",
    "youtu.be", "youtube.com", "zenodo.org",
})  # fmt: skip
_SECURE_BELOW = (".github.io", ".gitlab.io", ".readthedocs.io", ".hf.space")


def secure(url: str) -> str:
    """Return an address with https for http, where the host is known to answer to it; any other text as it is."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    host = (parts.hostname or "").removeprefix("www.")
    known = host in _SECURE or host.endswith(_SECURE_BELOW)
    return f"https{url[4:]}" if parts.scheme == "http" and known and ":" not in parts.netloc else url
