"""Hosts on the web of which something is known."""

from collections.abc import Sequence

# fmt: off
SECURE: Sequence[str] = (
    "aclanthology.org", "ar5iv.org", "arxiv.org", "bitbucket.org", "biorxiv.org", "codeberg.org", "dl.acm.org",
    "doi.org", "dx.doi.org", "export.arxiv.org", "github.com", "gitlab.com", "huggingface.co", "ieeexplore.ieee.org",
    "jmlr.org", "link.springer.com", "nature.com", "openaccess.thecvf.com", "openreview.net", "papers.nips.cc",
    "papers.neurips.cc", "paperswithcode.com", "proceedings.mlr.press", "proceedings.neurips.cc",
    "roboticsproceedings.org", "science.org", "sciencedirect.com", "semanticscholar.org", "sites.google.com",
    "youtu.be", "youtube.com", "zenodo.org",
)
"""Hosts of papers and code that answer to https."""
# fmt: on

SECURE_BELOW: Sequence[str] = (".github.io", ".gitlab.io", ".readthedocs.io", ".hf.space")
"""Every host below these answers to https too."""

CODE: Sequence[str] = ("github.com", "gitlab.com", "codeberg.org", "bitbucket.org")
"""Hosts of repositories."""
