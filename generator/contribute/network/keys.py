"""Keys for hosts that ask for one or answer more to those who have one. They stand in the environment."""

import os

import httpx

from generator.contribute.network.urls import host_of

_KEYS = {
    "api.openalex.org": ("api_key", "OPENALEX_API_KEY"),
    "eutils.ncbi.nlm.nih.gov": ("api_key", "NCBI_API_KEY"),
}
"""Hosts that answer more to those who have a key: its name in the question, and where in the environment it stands."""

_KEY_HEADERS = {
    "api.semanticscholar.org": ("x-api-key", "SEMANTIC_SCHOLAR_API_KEY"),
    "api.opencitations.net": ("authorization", "OPENCITATIONS_ACCESS_TOKEN"),
}
"""Hosts that take a key in a header."""


def has_key(host: str) -> bool:
    """Say whether the environment holds a key for a host."""
    return bool(os.environ.get(_KEYS[host][1]))


def with_key(url: httpx.URL) -> httpx.URL:
    """Return an address with the key for its host. It is added last, so that no message and no kept answer shows it."""
    name, variable = _KEYS.get(host_of(url), ("", ""))
    key = os.environ.get(variable) if url.scheme == "https" else None
    return url.copy_add_param(name, key) if key else url


def key_header(url: httpx.URL) -> dict[str, str]:
    """Return the header with the key for the host of an address, if there is one; no other host gets to see it."""
    name, variable = _KEY_HEADERS.get(host_of(url), ("", ""))
    key = os.environ.get(variable) if url.scheme == "https" else None
    return {name: key} if key else {}
