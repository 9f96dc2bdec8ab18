"""What the formats with a tag on every line call things: RIS, PubMed's and EndNote's."""

from collections.abc import Mapping, Sequence

# fmt: off
RIS: Mapping[str, Sequence[str]] = {
    "title": ("TI", "T1", "CT"),
    "authors": ("AU", "A1"),
    "dates": ("DA", "PY", "Y1"),
    "venue": ("T2", "JF", "JO", "BT", "JA", "J1", "J2"),
    "editors": ("A2", "A3", "ED"),
    "volume": ("VL",),
    "issue": ("IS",),
    "first page": ("SP",),
    "last page": ("EP",),
    "publisher": ("PB",),
    "institution": ("PB",),
    "isbn": ("SN",),
    "edition": ("ET",),
    "version": ("ET",),
    "number": ("SN",),
    "type": ("M3",),
    "abstract": ("AB", "N2"),
    "addresses": ("UR", "L1", "L2", "LK"),
    "doi": ("DO", "DI", "DOI", "M3", "L3", "ID"),
    "arxiv": ("AN", "M1", "IS", "C1", "C7", "PB"),
    "remarks": ("N1",),
    "keep": ("TY", "ER", "ID", "Y2", "DB", "DP", "ST"),
    "language": ("LA",),
}
"""RIS's tags by what they hold, the first of them first; those under "keep" are of no use to a list of papers."""

PUBMED: Mapping[str, Sequence[str]] = {
    "title": ("TI", "BTI"),
    "authors": ("FAU", "AU"),
    "groups": ("CN",),
    "dates": ("DEP", "DP"),
    "venue": ("JT", "TA"),
    "volume": ("VI",),
    "issue": ("IP",),
    "first page": ("PG",),
    "abstract": ("AB",),
    "addresses": (),
    "doi": ("LID", "AID", "SO"),
    "arxiv": (),
    "remarks": ("GN",),
    "language": ("LA",),
    "keep": (
        "PMID", "AU", "PMC",
        "PMCR", "OWN", "STAT", "DCOM", "LR", "IS", "CRDT", "PHST", "EDAT", "MHDA", "JID", "SB", "AUID",
        "AD", "MH", "OT", "OTO", "DA", "CI", "COIS", "PST", "RN", "CRDT", "PL", "MID", "IR", "FIR", "PT", "GR",
    ),
}
"""The same of PubMed's."""

ENDNOTE: Mapping[str, Sequence[str]] = {
    "title": ("T",),
    "authors": ("A",),
    "dates": ("8", "D"),
    "venue": ("J", "B"),
    "editors": ("E",),
    "volume": ("V",),
    "issue": ("N",),
    "first page": ("P",),
    "publisher": ("I",),
    "institution": ("I",),
    "isbn": ("@",),
    "edition": ("7",),
    "type": ("9",),
    "abstract": ("X",),
    "addresses": ("U", ">"),
    "doi": ("R",),
    "arxiv": ("N", "M", "I"),
    "remarks": ("Z", "O"),
    "language": ("G",),
    "keep": ("0", "K", "[", "~", "F", "W", "+"),
}
"""The same of EndNote's, without the percent sign."""

KINDS: Mapping[str, str] = {
    "BOOK": "book", "EBOOK": "book", "EDBOOK": "book", "CHAP": "chapter", "ECHAP": "chapter", "THES": "thesis",
    "RPRT": "report", "DATA": "dataset", "DBASE": "dataset", "COMP": "software", "SLIDE": "talk", "BLOG": "post",
    "Book": "book", "Electronic Book": "book", "Edited Book": "book", "Book Section": "chapter",
    "Electronic Book Section": "chapter", "Thesis": "thesis", "Report": "report", "Dataset": "dataset",
    "Computer Program": "software", "Blog": "post",
}
"""The kinds of work that types of RIS and EndNote stand for; the others stand for papers."""

VENUE_KINDS: Mapping[str, str] = {
    "JOUR": "journal", "EJOUR": "journal", "JFULL": "journal", "Journal Article": "journal",
    "CONF": "conference", "CPAPER": "conference", "Conference Proceedings": "conference",
    "Conference Paper": "conference",
}
"""How the venues publish that records of these types name."""

PAPERS: Sequence[str] = (
    "JOUR", "EJOUR", "JFULL", "MGZN", "CONF", "CPAPER", "GEN", "UNPB", "MANSCPT", "INPR", "ABST", "PREPRINT", "ELEC",
    "ICOMM", "Journal Article", "Conference Proceedings", "Conference Paper", "Electronic Article", "Generic",
    "Unpublished Work", "Journal Paper", "Preprint",
)
"""Types of RIS and EndNote that need no word of their own in a list of papers."""
# fmt: on
