"""What arXiv calls its archives."""

from collections.abc import Sequence

# fmt: off
ARCHIVES: Sequence[str] = (
    "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn", "chem-ph", "cmp-lg",
    "comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math",
    "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph", "q-alg", "q-bio", "quant-ph",
    "solv-int", "stat", "supr-con",
)
# fmt: on
"""Those that gave identifiers until March 2007 (arXiv, "arXiv identifier scheme")."""
