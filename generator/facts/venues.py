"""Venues that are known by name, and by which words others are known."""

from collections.abc import Mapping, Sequence

# fmt: off
SERIES: Mapping[str, Sequence[str]] = {
    "conference": (
        "AAAI", "AAMAS", "ACL", "ACM MM", "ACM Multimedia", "AISTATS", "ASPLOS", "BMVC", "CAV", "CCS", "CHI", "CIKM",
        "COLING", "COLM", "COLT", "CVPR", "CoLLAs", "CoNLL", "CoRL", "EACL", "ECAI", "ECCV", "ECML PKDD", "EMNLP",
        "EuroGP", "FOCS", "FSE", "GECCO", "HRI", "ICAPS", "ICASSP", "ICCV", "ICDE", "ICDM", "ICLR", "ICML", "ICRA",
        "ICSE", "IJCAI", "INTERSPEECH", "IROS", "Interspeech", "KDD", "MICCAI", "MLSys", "NAACL", "NIPS", "NSDI",
        "NeurIPS", "OOPSLA", "OSDI", "PLDI", "POPL", "RSS", "SIGCOMM", "SIGGRAPH", "SIGGRAPH Asia", "SIGIR", "SIGMOD",
        "SODA", "SOSP", "STOC", "UAI", "UIST", "USENIX Security", "WACV", "WSDM", "WWW",
    ),
    "journal": (
        "Artificial Intelligence", "Cell", "JAIR", "JMLR", "Nature", "Nature Communications",
        "Nature Human Behaviour", "Nature Machine Intelligence", "Neural Computation", "PLOS ONE", "PNAS",
        "Proceedings of the ACM on Programming Languages", "Proceedings of the IEEE",
        "Proceedings of the National Academy of Sciences", "Proceedings of the VLDB Endowment", "Science", "TACL",
        "TMLR", "TPAMI",
    ),
    "preprint": ("arXiv", "bioRxiv", "chemRxiv", "medRxiv", "OSF Preprints", "PsyArXiv", "SSRN"),
}
"""Series of conferences that publish proceedings, journals, and servers of preprints."""

WORDS: Mapping[str, Sequence[str]] = {
    "workshop": ("Workshop", "Workshops"),
    "journal": ("Annals", "Bulletin", "Journal", "Letters", "Magazine", "Quarterly", "Transactions"),
    "conference": ("Conference", "Congress", "Proceedings", "Symposium"),
}
"""Words of a name that say how a series publishes, those of a workshop first: its proceedings are a workshop's."""
# fmt: on

FINDINGS = "Findings of "
"""What stands before a conference's name where papers are collected that it took beside those that were presented."""

RENAMED: Sequence[Sequence[str]] = (
    ("NeurIPS", "NIPS"), ("WWW", "TheWebConf"),
)  # fmt: skip
"""Series that had, or have, several short names: who asks for one means the others, too."""

PREPRINT_DOIS: Sequence[str] = (
    "10.1101/", "10.64898/", "10.48550/", "10.2139/ssrn", "10.20944/", "10.21203/", "10.22541/", "10.26434/",
    "10.31219/", "10.31222/", "10.31223/", "10.31234/", "10.31235/", "10.35542/", "10.36227/", "10.5281/", "10.6084/",
)  # fmt: skip
"""How the DOIs begin that servers of preprints and archives of files give."""
