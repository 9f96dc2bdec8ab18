"""Whether arXiv says of a paper that it has been withdrawn.

arXiv has no field for that: the reason stands in the comment, and mostly in the place of the abstract (arXiv, "Withdraw
an article"). Papers speak of withdrawals in many other senses, so only a sentence counts that says it of the paper
itself, and of the whole of it: not of a version, of a theorem, or of a submission to a conference.
"""

import re

_WORK = r"(?:arxiv\s+)?(?:paper|article|submission|manuscript|pre-?print|e-?print|work|note|report|thesis)"
_BACK = r"(?:withdrawn|retracted)(?![\w-])(?!\s+from\s+(?!(?:the\s+)?arxiv\b))"
_IS = r"(?:has\s+(?:now\s+)?been|was|is(?:\s+(?:now|hereby|being))?)\s+(?:voluntarily\s+|temporarily\s+)?"
_WHY = r"(?=\s*$|\s*[.,;:!(\])]|\s+(?:by|due|because|as|since|for|in\s+favou?r|after|pending|from)\b)"
_OF_ITSELF = (
    rf"(?:this|{{article}})\s+{_WORK}\s+{_IS}{_BACK}"
    rf"|this\s+{_WORK}\s+has\s+been\s+removed\s+by\s+arxiv\s+admin"
    rf"|(?:(?:the|all)\s+)?authors?\s+(?:have|has)\s+{_BACK}\s+(?:this|the|their)\s+{_WORK}\b"
    rf"|we\s+(?:have\s+)?(?:withdrawn?|withdrew|retract(?:ed)?)\s+(?:this|the|our)\s+{_WORK}\b"
)
_COMMENT = re.compile(
    rf"(?:^|(?<=[.;!)\]]\s))[\[(*\s]*(?:{_OF_ITSELF.format(article='the|our')}|(?:this\s+)?(?:{_WORK}\s+)?{_BACK}{_WHY})",
    re.IGNORECASE,
)
_ABSTRACT = re.compile(rf"[\[(*\s]*(?:(?:{_OF_ITSELF.format(article='our')})|{_BACK}[.!\])*\s]*\Z)", re.IGNORECASE)
_TAKEN_BACK = re.compile(
    r"\b(?:withdrawn|retracted)\s+(?:in\s+error\b|by\s+mistake|mistakenly|erroneously)|\b(?:mistakenly|erroneously)\s+"
    r"(?:withdrawn|retracted)|\breinstated|\bhas\s+been\s+restored|\bno\s+longer\s+(?:withdrawn|retracted)",
    re.IGNORECASE,
)


def notice(comment: str, abstract: str) -> str:
    """Return the words with which a paper's comment or abstract says that it has been withdrawn, on one line.

    Empty where neither says so.
    """
    words, opening = (" ".join(text.split()) for text in (comment, abstract))
    if _TAKEN_BACK.search(words) or _TAKEN_BACK.search(opening):
        return ""
    if _COMMENT.search(words):
        return words
    return opening if _ABSTRACT.match(opening) else ""
