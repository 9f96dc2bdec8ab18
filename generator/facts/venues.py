"""Venues that are known by name."""

from collections.abc import Sequence

# fmt: off
CONFERENCES: Sequence[str] = (
    "AAAI", "AAMAS", "ACL", "ACM MM", "ACM Multimedia", "AISTATS", "ASPLOS", "BMVC", "CAV", "CCS", "CHI", "CIKM",
    "COLING", "COLM", "COLT", "CVPR", "CoLLAs", "CoNLL", "CoRL", "EACL", "ECAI", "ECCV", "ECML PKDD", "EMNLP",
    "EuroGP", "FOCS", "FSE", "GECCO", "HRI", "ICAPS", "ICASSP", "ICCV", "ICDE", "ICDM", "ICLR", "ICML", "ICRA",
    "ICSE", "IJCAI", "INTERSPEECH", "IROS", "Interspeech", "KDD", "MICCAI", "MLSys", "NAACL", "NIPS", "NSDI",
    "NeurIPS", "OOPSLA", "OSDI", "PLDI", "POPL", "RSS", "SIGCOMM", "SIGGRAPH", "SIGGRAPH Asia", "SIGIR", "SIGMOD",
    "SODA", "SOSP", "STOC", "UAI", "UIST", "USENIX Security", "WACV", "WSDM", "WWW",
)
"""Series of conferences that publish proceedings."""

JOURNALS: Sequence[str] = (
    "Artificial Intelligence", "IEEE Robotics and Automation Letters", "JAIR", "JMLR",
    "Journal of Artificial Intelligence Research", "Journal of Machine Learning Research", "Nature",
    "Nature Human Behaviour", "Nature Machine Intelligence", "Neural Computation", "PNAS", "Science", "TACL", "TMLR",
    "TPAMI", "Transactions of the Association for Computational Linguistics",
    "Transactions on Machine Learning Research",
)
# fmt: on

PREPRINT_DOIS: Sequence[str] = (
    "10.1101/", "10.64898/", "10.48550/", "10.2139/ssrn", "10.20944/", "10.21203/", "10.22541/", "10.26434/",
    "10.31219/", "10.31222/", "10.31223/", "10.31234/", "10.31235/", "10.35542/", "10.36227/", "10.5281/", "10.6084/",
)  # fmt: skip
"""How the DOIs begin that servers of preprints and archives of files give."""
