"""How lists of papers in Markdown call things, in lower case."""

from collections.abc import Mapping, Sequence

# fmt: off
PARTS: Mapping[str, Sequence[str]] = {
    "title": ("title", "paper title", "paper", "papers", "name", "work", "method", "publication"),
    "authors": ("authors", "author", "by"),
    "date": ("date", "year", "published", "time", "pub. date", "first released"),
    "venue": ("venue", "conference", "journal", "publisher", "published in", "publication venue", "pub", "pub."),
    "note": ("note", "notes", "tldr", "tl;dr", "description", "summary", "comment", "comments", "remark", "remarks",
             "highlights"),
    "abstract": ("abstract",),
}
"""Heads of columns, and labels before a colon, by what stands there."""

PAPER_LABELS: Sequence[str] = (
    "paper", "pdf", "arxiv", "abs", "doi", "openreview", "acl", "html", "link", "url", "preprint", "full paper", "here",
    "official", "springer", "ieee", "acm", "cvf", "pmlr", "nips", "neurips", "hal", "publisher", "journal", "version",
)
"""What a link to the paper itself is called."""

CODE_LABELS: Sequence[str] = (
    "code", "github", "gitlab", "git", "repo", "repository", "official code", "implementation", "pytorch", "tensorflow",
    "jax", "source", "stars",
)
PROJECT_LABELS: Sequence[str] = ("project", "project page", "page", "website", "web", "homepage", "site", "home")
OTHER_LABELS: Sequence[str] = (
    "video", "videos", "slides", "poster", "blog", "blog post", "demo", "dataset", "data", "model", "models", "talk",
    "bib", "bibtex", "cite", "citation", "supp", "supplementary", "supplement", "appendix", "tweet", "twitter",
    "youtube",
    "colab", "notebook", "hugging face", "huggingface", "hf", "media", "news", "podcast", "tutorial", "notes", "review",
    "reviews", "weights", "checkpoints", "docs", "documentation", "short", "long", "summary", "presentation",
)
"""What links to something else are called, for which an entry has no place."""
# fmt: on
