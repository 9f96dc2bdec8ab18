"""The search of a built site: its index, and the proof that the program of `programs/search/` finds every paper in it.

How results are ranked
----------------------
A query is a list of words. Each may mean several *forms* in the index: itself, a form of the same stem or with a plain
ending more or less (`vocabulary.py`), its spelling in one with a neighbour ("selfplay"), while it is being typed any
word that it begins, and where nothing of that is there, other endings, one or two typos, or two words written as one
(`variants.js`). Nearer shapes weigh more.

A paper's score for a word is BM25F's: frequencies, weighted by field (title and names before labels before bodies),
by shape and by the length of the field, saturate; how exactly the best shape fits is added; the word's rarity
multiplies (`matching.js`). The words' scores add up. Papers that hold every word come first, except words of grammar,
which are looked for in titles and names alone and never demanded. The best of them are ranked once more by what their
titles add: all words in it, neighbours in order, how much of it the query covers; a title typed whole wins
(`ranking.js`). If no paper holds every word, the words are widened by their typos, as one may be a typo that happens
to be a word (`engine.js`).

How it is cut
-------------
`index.js` says which words stand in which file; in `terms-N.js` stand words that begin alike and share stems, with
their postings; in `spellings-N.js` words forwards and backwards, to find what a typo means; in `rows-N.js` what a
result shows, in `texts-N.js` abstracts and notes for excerpts, in `places-N.js` positions for phrases.
"""

from generator.search.build import build_index, index_files
from generator.search.javascript import WHAT_A_PROOF_TAKES, NoJavaScriptError
from generator.search.proof import Failure, Proof, prove

__all__ = ["WHAT_A_PROOF_TAKES", "Failure", "NoJavaScriptError", "Proof", "build_index", "index_files", "prove"]
