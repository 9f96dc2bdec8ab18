"""What a page may load: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/."""

from collections.abc import Mapping

_SOURCES: Mapping[str, str] = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}


def _written(sources: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {allowed}" for name, allowed in sources.items())


IN_PAGES = _written(
    {name: f"{allowed} file:" if "'self'" in allowed else allowed for name, allowed in _SOURCES.items()}
)
"""What every page says. Of one that was opened from a disk, "self" is nothing: there its files are named by the scheme,
which allows nothing where a page comes from a host."""

BY_HOSTS = _written({**_SOURCES, "frame-ancestors": "'none'"})
"""What a host may say in a header. What may frame a page, a page cannot say (section 3.3)."""
