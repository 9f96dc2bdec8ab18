"""How lists of papers in Markdown call things, in lower case, and what our own export calls them in each language."""

from collections.abc import Mapping, Sequence

# fmt: off
PARTS: Mapping[str, Sequence[str]] = {
    "title": ("title", "paper title", "paper", "papers", "name", "work", "method", "publication"),
    "authors": ("authors", "author", "by", "autoren", "作者", "المؤلفون"),
    "date": ("date", "year", "published", "time", "pub. date", "first released", "veröffentlicht", "公开日期",
             "تاريخ النشر"),
    "venue": ("venue", "conference", "journal", "publisher", "published in", "publication venue", "pub", "pub.",
              "erschienen in", "发表于", "جهة النشر"),
    "note": ("note", "notes", "tldr", "tl;dr", "description", "summary", "comment", "comments", "remark", "remarks",
             "highlights", "anmerkung", "推荐理由", "الملاحظة"),
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
    "jax", "source", "stars", "代码", "الشيفرة",
)
PROJECT_LABELS: Sequence[str] = (
    "project", "project page", "page", "website", "web", "homepage", "site", "home", "projekt", "项目", "المشروع",
)
OTHER_LABELS: Sequence[str] = (
    "video", "videos", "slides", "poster", "blog", "blog post", "demo", "dataset", "data", "model", "models", "talk",
    "bib", "bibtex", "cite", "citation", "supp", "supplementary", "supplement", "appendix", "tweet", "twitter",
    "youtube",
    "colab", "notebook", "hugging face", "huggingface", "hf", "media", "news", "podcast", "tutorial", "notes", "review",
    "reviews", "weights", "checkpoints", "docs", "documentation", "short", "long", "summary", "presentation",
)
"""What links to something else are called, for which an entry has no place."""
# fmt: on
