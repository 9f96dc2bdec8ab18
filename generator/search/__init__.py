
from generator.search.build import build_index
from generator.search.program import bundle

__all__ = ["build_index", "bundle"]
