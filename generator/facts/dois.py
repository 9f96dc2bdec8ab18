"""DOIs in the addresses of publishers' pages, as patterns that Python and browsers read alike."""

IN_ADDRESS = r"(?:/|[?&](?:id|doi|DOI)=)(10\.[0-9]{4,9}(?:\.[0-9]+)*/[^?#&]+)"
"""Of a path with its query, decoded."""

VIEW = r"(?:/(?:abstract|full|fulltext|pdf|epdf|meta|html|references|figures)|\.pdf|/)$"
"""What addresses have behind a DOI, in any case of letters."""

PREPRINT_VERSION = r"^(10\.(?:1101|64898)/(?:[0-9]{4}\.[0-9]{2}\.[0-9]{2}\.)?[0-9]{6,})v[0-9]+.*$"
"""bioRxiv's and medRxiv's DOIs name no version, as their addresses do."""

VIEW_OF_A_PREPRINT = r"(?:v[0-9]+)?(?:\.[a-z][a-z-]*)*$"
"""What their addresses have behind a DOI."""

EARLY_PREPRINT = (
    r"^(?:www\.)?(?:bio|med)rxiv\.org/content/.*/early/.*?((?:[0-9]{4}\.[0-9]{2}\.[0-9]{2}\.)?[0-9]{6,})\b.*$"
)
"""Their older addresses, host and path, which leave the prefix of their DOIs out."""
