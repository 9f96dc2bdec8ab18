"""OpenAlex, an open catalogue of works (OpenAlex, "Authentication & Pricing": DOIs are free, searches need a key)."""

from urllib.parse import quote, urlencode

from generator.contribute.network.exchange import has_key

_HOST = "api.openalex.org"
_WORKS = f"https://{_HOST}/works"


def of_doi(doi: str) -> str:
    """Return where the work with a DOI is told about."""
    return f"{_WORKS}/doi:{quote(doi, safe='/')}"


def of_title(title: str, _: str) -> str:
    """Return where works with a title are looked for; nowhere without a key. A comma or a bar would end the filter."""
    if not has_key(_HOST):
        return ""
    plain = " ".join(title.replace(",", " ").replace("|", " ").split())
    return f"{_WORKS}?{urlencode({'filter': f'title.search:{plain}', 'per_page': '5'})}"
