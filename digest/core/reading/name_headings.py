"""What the words of a heading say: its number, and which part of a paper it opens."""

import re
import unicodedata

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
NUMBERED = re.compile(
    r"^(?:(?:Appendix|APPENDIX|Section|SECTION)\s+)?"
    r"((?:\d{1,2}|[A-Z]|" + "|".join(reversed(ROMAN)) + r")(?:\.\d{1,2}){0,3})[.:|]?\s+(\S.*)$"
)
KNOWN = re.compile(
    r"^(?:abstract|summary|introduction|related works?|background(?: and related works?)?|preliminar(?:y|ies)"
    r"|(?:materials? and )?methods?|methodology|online methods|approach|experiments?(?: and results)?"
    r"|experimental setup|evaluation|results(?: and discussion)?|analysis|discussions?(?: and .{3,40})?"
    r"|limitations?(?: and .{3,30})?|conclu(?:sions?|ding remarks)(?: and .{3,40}|, .{3,40})?|future works?"
    r"|ac ?knowledge?ments?.{0,40}|references|bibliography|appendi(?:x|ces)"
    r"|supplement(?:ary|al) (?:materials?|information)|ethic(?:s|al) .{3,30}|broader impacts?"
    r"|authors?['’]? contributions?|contributions(?: and acknowledge?ments)?|impact statement"
    r"|(?:data|code|data and code|code and data) availability|competing interests?"
    r"|摘\s*要|引言|绪论|参考文献|总结.{0,8}|结论|附录|致谢)\s*[:：.]?$",
    re.IGNORECASE,
)
ABSTRACT = re.compile(r"^(?:abstract|summary|摘\s*要)\s*[:：.]?$", re.IGNORECASE)
REFERENCES = re.compile(
    r"^(?:(?:(?:methods?|main|additional|supplementary) )?references(?: and notes)?|bibliography"
    r"|literature cited|works cited|参考文献)\s*[:：.]?$",
    re.IGNORECASE,
)
APPENDIX = re.compile(
    r"^(?:appendi(?:x|ces)\b.{0,80}|supplement(?:ary|al)\b.{0,60}|supporting information.{0,40}"
    r"|附录.*|.{0,30}checklist)$",
    re.IGNORECASE,
)
METHODS = re.compile(r"^(?:online )?(?:materials? and )?methods?(?: summary)?$", re.IGNORECASE)
BACK_MATTER = re.compile(
    r"^(?:ac ?knowledge?ments?\b.{0,50}|authors?['’]? contributions?.{0,40}"
    r"|contributions and acknowledge?ments|funding.{0,30}|(?:conflicts?|declarations?) of .{0,40}"
    r"|(?:declaration of )?competing interests?|additional information|credit author.*"
    r"|reporting summary|extended data.*|disclosures?|declarations|致谢)$",
    re.IGNORECASE,
)


def plain_heading(text: str) -> str:
    """Return a heading in NFKC, the gaps of small capitals closed: "1 I NTRODUCTION" is "1 INTRODUCTION"."""
    text = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip()
    if re.fullmatch(r"(?:\w ){3,}\w", text):
        return text.replace(" ", "")
    number, _, rest = (
        text.partition(" ") if re.match(r"(?:\d[\d.]*|[A-Z](?:\.\d+)+) ", text) else ("", "", text)
    )
    if not rest.isupper() or is_known(rest):
        return text
    closed = re.sub(r"(?<=\b[A-Z]) (?=[A-Z]{2,})", "", rest)
    is_lettered = not number and len(re.findall(r"\b[A-Z] (?=[A-Z]{2,})", rest)) == 1 and rest[1] == " "
    if is_lettered and not is_known(closed):
        return text  # "A DATASETS": the one gap follows the number
    return f"{number} {closed}".strip()


def number_of(text: str) -> str:
    """Return "3", "3.1", "IV", "A.2", or "" for a heading without number."""
    found = NUMBERED.match(text)
    return found[1] if found else ""


def title_of(text: str) -> str:
    """Return a heading without its number."""
    found = NUMBERED.match(text)
    return (found[2] if found else text).strip()


def squeezed(text: str) -> str:
    """Return the letters and digits of a heading's title in lower case, to compare it with the outline."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", title_of(text.strip()))).lower()


def is_known(text: str) -> bool:
    """Say whether nearly every paper has a section of this name."""
    return KNOWN.match(title_of(text)) is not None
