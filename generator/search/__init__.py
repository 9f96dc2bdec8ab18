"""The search of a built site: its index, its program, and the proof that it finds every paper."""

from generator.search.build import build_index
from generator.search.program import bundle
from generator.search.proof import Failure, Proof, prove

__all__ = ["Failure", "Proof", "build_index", "bundle", "prove"]
