"""The sources that can be asked who cites whom, in the order in which they are asked."""

from generator.contribute.sources import openalex, opencitations, semantic_scholar
from generator.contribute.sources.citing import CitationSource

CITATION_SOURCES = (
    CitationSource("OpenAlex", openalex.neighbours, openalex.describe, 1000, key="OPENALEX_API_KEY"),
    CitationSource("Semantic Scholar", semantic_scholar.neighbours),
    CitationSource("OpenCitations", opencitations.neighbours, opencitations.describe, 50),
)
