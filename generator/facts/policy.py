"""What a page may load: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/."""

IN_PAGES = (
    "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' data: file:; "
    "font-src 'self' file:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self' file:; "
    "base-uri 'none'"
)
"""What every page says. Of one that was opened from a disk, "self" is nothing: there its files are named by the scheme,
which allows nothing where a page comes from a host. The worker that keeps a hosted site connects for its pages."""

BY_HOSTS = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""What a host may say in a header. What may frame a page, a page cannot say (section 3.3)."""
