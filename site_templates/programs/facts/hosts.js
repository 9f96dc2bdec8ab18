// Made by "make programs" from generator/facts/hosts.py: do not edit.

/** @type {Array<string>} */
export const SECURE = ["aclanthology.org", "ar5iv.org", "arxiv.org", "bitbucket.org", "biorxiv.org", "codeberg.org", "dl.acm.org", "doi.org", "dx.doi.org", "export.arxiv.org", "github.com", "gitlab.com", "huggingface.co", "ieeexplore.ieee.org", "jmlr.org", "link.springer.com", "nature.com", "openaccess.thecvf.com", "openreview.net", "papers.nips.cc", "papers.neurips.cc", "paperswithcode.com", "proceedings.mlr.press", "proceedings.neurips.cc", "roboticsproceedings.org", "science.org", "sciencedirect.com", "semanticscholar.org", "sites.google.com", "youtu.be", "youtube.com", "zenodo.org"];

/** @type {Array<string>} */
export const SECURE_BELOW = [".github.io", ".gitlab.io", ".readthedocs.io", ".hf.space"];

/** @type {Array<string>} */
export const CODE = ["github.com", "gitlab.com", "codeberg.org", "bitbucket.org"];

/** @type {Array<string>} */
export const PAPERS = ["academic.oup.com", "aclanthology.org", "aclweb.org", "alphaxiv.org", "ar5iv.org", "arxiv.org", "biorxiv.org", "cell.com", "dl.acm.org", "doi.org", "ecva.net", "eprint.iacr.org", "frontiersin.org", "hal.science", "ieeexplore.ieee.org", "ijcai.org", "inspirehep.net", "iopscience.iop.org", "isca-archive.org", "isca-speech.org", "jmlr.csail.mit.edu", "jmlr.org", "journals.aps.org", "journals.plos.org", "link.springer.com", "mdpi.com", "medrxiv.org", "nature.com", "ojs.aaai.org", "onlinelibrary.wiley.com", "openaccess.thecvf.com", "openreview.net", "papers.nips.cc", "papers.neurips.cc", "papers.ssrn.com", "pnas.org", "proceedings.mlr.press", "proceedings.neurips.cc", "roboticsproceedings.org", "royalsocietypublishing.org", "science.org", "sciencedirect.com", "semanticscholar.org", "tandfonline.com", "usenix.org"];
