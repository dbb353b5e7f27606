"""What a licence allows: may a figure of the paper stand in a post, with attribution?"""

import re

from digest.domain.figure import PaperLicence

_CREATIVE_COMMONS = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/"
    r"(?:licenses/(?P<terms>by(?:-nc)?(?:-nd|-sa)?)/(?P<version>\d\.\d)|publicdomain/(?P<free>zero|mark)/1\.0)(?:/.*)?",
    re.IGNORECASE,
)
_PUBLIC_DOMAIN = re.compile(r"https?://(?:www\.)?creativecommons\.org/licenses/publicdomain/?", re.IGNORECASE)
_ARXIV_ALONE = re.compile(
    r"https?://(?:www\.)?arxiv\.org/licenses/nonexclusive-distrib/1\.0/?", re.IGNORECASE
)
_REUSABLE = frozenset({"BY", "BY-SA"})  # a post is no private use, and a cropped figure may be an adaptation


def judge_licence(url: str) -> PaperLicence:
    """Return what a licence is called and allows. url: as arXiv names it; what is not known allows nothing.

    The licences that arXiv gives: https://info.arxiv.org/help/license/index.html
    """
    url = url.strip()
    if found := _CREATIVE_COMMONS.fullmatch(url):
        if found["free"]:
            is_zero = found["free"].lower() == "zero"
            return PaperLicence(url, "CC0 1.0" if is_zero else "Public Domain Mark 1.0", may_reuse=True)
        terms = found["terms"].upper()
        return PaperLicence(url, f"CC {terms} {found['version']}", may_reuse=terms in _REUSABLE)
    if _PUBLIC_DOMAIN.fullmatch(url):
        return PaperLicence(url, "Public Domain", may_reuse=True)
    if _ARXIV_ALONE.fullmatch(url):
        return PaperLicence(url, "arXiv non-exclusive distribution 1.0", may_reuse=False)
    return PaperLicence(url, "", may_reuse=False)
