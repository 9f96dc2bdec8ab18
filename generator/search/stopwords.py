"""Words that carry grammar rather than meaning, as a set that many are looked up in."""

from generator.facts import words

STOP_WORDS = frozenset(words.STOP_WORDS)
