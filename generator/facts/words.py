"""Words that mean little or that count."""

from collections.abc import Sequence

# fmt: off
STOP_WORDS: Sequence[str] = (
    "a", "about", "after", "all", "also", "am", "among", "an", "and", "any", "are", "as", "at", "be", "because", "been",
    "before", "being", "between", "both", "but", "by", "can", "could", "did", "do", "does", "doing", "done", "each",
    "either", "else", "few", "for", "from", "further", "had", "has", "have", "having", "he", "her", "here", "him",
    "his", "how", "however", "i", "if", "in", "into", "is", "it", "its", "itself", "just", "may", "me", "might", "more",
    "most", "much", "must", "my", "neither", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "or",
    "other", "our", "ours", "out", "over", "own", "per", "same", "shall", "she", "should", "since", "so", "some",
    "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "through",
    "thus", "to", "too", "toward", "towards", "under", "until", "up", "upon", "us", "very", "via", "was", "we", "were",
    "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within",
    "without", "would", "yet", "you", "your",
)
"""Words that carry grammar rather than meaning: looked for in titles and names only, and never demanded of a paper."""

LEFT_OUT_OF_IDS: Sequence[str] = (
    "a", "all", "an", "and", "are", "as", "at", "be", "but", "by", "can", "do", "does", "for", "from", "how", "in",
    "into", "is", "it", "its", "need", "of", "on", "or", "over", "than", "that", "the", "their", "this", "through",
    "to", "toward", "towards", "under", "up", "using", "via", "vs", "was", "we", "what", "when", "where", "which",
    "who", "why", "with", "without", "you",
)
"""Words that make no part of an id."""

SMALL_WORDS: Sequence[str] = (
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "through", "to", "toward",
    "towards", "under", "using", "via", "with",
)
"""Words that come and go between two printings of one title."""

NUMBER_WORDS: Sequence[str] = (
    "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "one", "two", "three", "four", "five", "six", "first",
    "second", "third", "fourth",
)
"""Words that tell the parts of a series apart, as numbers do."""
# fmt: on
