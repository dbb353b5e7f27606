"""Finds arXiv ids: in one value, in a list of values, or anywhere in a text.

The patterns are arXiv's own (https://info.arxiv.org/help/arxiv_identifier.html), the dates are checked too.
"""

import html
import re
from collections.abc import Iterable
from urllib.parse import unquote

from digest.core.fold_marks import fold_marks
from digest.domain.errors import MalformedIdError
from digest.domain.paper import LOCAL_ARCHIVE, SAMPLE_ARCHIVE, PaperId

OLD_ARCHIVES = (
    *("acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn"),
    *("chem-ph", "cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga", "funct-an", "gr-qc", "hep-ex", "hep-lat"),
    *("hep-ph", "hep-th", "math", "math-ph", "mtrl-th", "nlin", "nucl-ex", "nucl-th", "patt-sol", "physics"),
    *("plasm-ph", "q-alg", "q-bio", "quant-ph", "solv-int", "supr-con"),
)  # https://arxiv.org/category_taxonomy and the archives it lists as subsumed

FIRST_OLD, FIRST_NEW, FIRST_FIVE_DIGITS = 199107, 200704, 201501  # year and month
LAST_NEW = 209012  # two digits of a year cannot tell 2091 from 1991

MOST_NAMED, LONGEST_SHOWN = 20, 80  # malformed ids in one message, and characters of each

EXAMPLES = "write it like 2410.06338, hep-th/9901001 or https://arxiv.org/abs/2410.06338v2"

_ID = r"(?P<base>\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[a-z-]{2,8})?/\d{7})(?:v(?P<version>\d{1,4}))?"
_KNOWN_ID = _ID.replace("[a-z]+(?:-[a-z]+)?", f"(?:{'|'.join(sorted(OLD_ARCHIVES, key=len, reverse=True))})")
# No host has longer labels; without the bounds a long row of dots would be read anew from each of them.
_HOST = (
    r"(?:[\w-]{1,63}\.){0,4}(?:arxiv\.org|ar5iv\.org|alphaxiv\.org|huggingface\.co|papers\.cool"
    r"|xxx\.lanl\.gov|xxx\.itp\.ac\.cn)(?::\d+)?"
)
_WORD = r"(?:abs|pdf|html|src|e-print|ps|format|overview|papers|arxiv|html/arxiv)"
_URL = rf"(?:https?://)?(?:ar5iv\.labs\.arxiv\.org|{_HOST})/(?:{_WORD}/)?"
_NAME = r"(?:(?:https?://)?(?:dx\.)?doi\.org/)?(?:10\.48550/)?arxiv[\s.:：_/-]{0,3}"

_ONE_URL = re.compile(rf"{_URL}{_ID}(?:\.\w+)?(?:[/?#].*)?", re.IGNORECASE)
_ONE_ID = re.compile(rf"(?:{_NAME})?{_ID}(?:\.pdf)?(?:\s*\[[\w.-]+\]?)?", re.IGNORECASE)
_ONE_SAMPLE = re.compile(rf"{SAMPLE_ARCHIVE}(?P<name>[a-z0-9][a-z0-9-]*?)(?:v(?P<version>\d{{1,4}}))?")
_ONE_DOCUMENT = re.compile(
    rf"(?P<base>{LOCAL_ARCHIVE}[a-z0-9][a-z0-9-]*-[0-9a-f]{{8}})(?:v(?P<version>[1-9]\d{{0,8}}))?"
)

_BEFORE = r"(?<![A-Za-z0-9_./+-])"  # else it is part of a longer number, a path or a word
_AFTER = r"(?![0-9A-Za-z%％]|\.\d|\s?(?:元|万|亿|美元|欧元|USD|RMB|EUR|CNY)(?![a-z]))"
_ANYWHERE = re.compile(
    rf"(?:(?<![\w-]){_URL}|(?<![A-Za-z]){_NAME}|{_BEFORE}){_KNOWN_ID}{_AFTER}", re.IGNORECASE | re.ASCII
)
_LEADS_TO_ANOTHER_NUMBER = re.compile(
    r"(?:[$¥￥€£]|\b(?:tel|phone|fax|mobile)|电话|手机|传真|\+\d{1,3})[\s.:：]*$", re.IGNORECASE
)

_BETWEEN = re.compile(r"[\s,;，、；]+")
_WRAPPING = " \t\r\n<>()[]{}\"'`“”‘’《》【】（）「」。.,;:!?，、；：！？*"
# What a Chinese input method writes: full-width letters and digits, and the stops between them.
_WIDE = re.compile(r"[０-９Ａ-Ｚａ-ｚ][０-９Ａ-Ｚａ-ｚ．]*|(?<=\d)．(?=\d)")
_SOFT_BREAK = re.compile(r"=\r?\n")  # of a quoted-printable e-mail


def paper_id(text: str) -> PaperId:
    """Return the id that a value is: a bare id, an address of arXiv or a mirror, a sample's or a document's.

    Nobody lists documents by id, so that `asked_ids` takes none: a plan file names them.
    The subject class of an old id is dropped, as arXiv does: math.GT/0309136 is math/0309136.

    Raises MalformedIdError.
    """
    if document := _ONE_DOCUMENT.fullmatch(text):
        version = document["version"]
        return PaperId(document["base"], int(version) if version else None)
    found = _read(text)
    if isinstance(found, str):
        raise MalformedIdError(f"{_quoted(text.strip())} is no arXiv id{found}: {EXAMPLES}.")
    return found


def asked_ids(values: Iterable[str]) -> tuple[PaperId, ...]:
    """Return the ids that a person listed, in order, each paper once.

    values: each one id or several, between commas, semicolons or white space, Chinese ones too.

    A paper named with and without version is meant in that version; of two versions, the later is meant.

    Raises MalformedIdError, which names those that are malformed, or that only the samples have.
    """
    found = {word: _read(word) for value in values for word in _words(value)}
    samples = [word for word, paper in found.items() if isinstance(paper, PaperId) and paper.is_sample]
    if samples:
        raise MalformedIdError(
            f"{_quoted(samples[0])} is no arXiv id but a paper that travels with digest: "
            "--samples, without any ids, builds from all of them."
        )
    wrong = [f"{_quoted(word)}{reason}" for word, reason in found.items() if isinstance(reason, str)]
    if len(wrong) == 1:
        raise MalformedIdError(f"{wrong[0]} is no arXiv id: {EXAMPLES}.")
    if wrong:
        more = "; …" if len(wrong) > MOST_NAMED else ""
        named = "; ".join(wrong[:MOST_NAMED]) + more
        raise MalformedIdError(f"These {len(wrong)} are no arXiv ids: {named}. Please {EXAMPLES}.")
    return _each_once(paper for paper in found.values() if isinstance(paper, PaperId))


def ids_in_text(text: str) -> tuple[PaperId, ...]:
    """Return every arXiv id in a text, in order, each paper once: an e-mail, HTML, a chat, a list.

    Numbers that only look like one are left alone: dates, prices, parts of longer numbers and of DOIs.
    """
    plain = _narrowed(unquote(html.unescape(_unwrapped(text))))
    found = (_checked(match) for match in _ANYWHERE.finditer(plain) if not _is_another_number(match))
    return _each_once(paper for paper in found if isinstance(paper, PaperId))


def _quoted(word: str) -> str:
    """Return a word as a message shows it: whoever pastes a page knows it by its beginning."""
    return repr(word if len(word) <= LONGEST_SHOWN else word[: LONGEST_SHOWN - 1] + "…")


def _words(value: str) -> list[str]:
    value = re.sub(r"(arxiv[:：])\s+", r"\1", value, flags=re.IGNORECASE)
    return [word for word in _BETWEEN.split(value) if word.strip(_WRAPPING)]


def _unwrapped(text: str) -> str:
    return _SOFT_BREAK.sub("", text) if "=3D" in text or "quoted-printable" in text.lower() else text


def _narrowed(text: str) -> str:
    """Return a text with full-width ids in plain letters; marks between two ids keep their width."""
    return _WIDE.sub(lambda match: fold_marks(match[0]), text)


def _is_another_number(match: re.Match[str]) -> bool:
    is_bare = match.start() == match.start("base")
    before = match.string[max(0, match.start() - 12) : match.start()]
    return is_bare and _LEADS_TO_ANOTHER_NUMBER.search(before) is not None


def _each_once(found: Iterable[PaperId]) -> tuple[PaperId, ...]:
    versions: dict[str, int | None] = {}
    for paper in found:
        kept = versions.get(paper.base)
        versions[paper.base] = max(kept or 0, paper.version or 0) or None
    return tuple(PaperId(base, version) for base, version in versions.items())


def _read(text: str) -> PaperId | str:
    """Return the id, or why it is none: "" or " (month 24 does not exist)"."""
    bare = fold_marks(unquote(text)).strip(_WRAPPING)
    if sample := _ONE_SAMPLE.fullmatch(bare):
        version = sample["version"]
        return PaperId(SAMPLE_ARCHIVE + sample["name"], int(version) if version else None)
    match = _ONE_URL.fullmatch(bare) or _ONE_ID.fullmatch(bare)
    return _checked(match) if match else ""


def _checked(match: re.Match[str]) -> PaperId | str:
    base, version = match["base"].lower(), match["version"]
    reason = _fault_of_old(base) if "/" in base else _fault_of_new(base)
    if reason or (version and int(version) == 0):
        return f" ({reason or 'versions count from 1'})"
    if "/" in base:
        archive, number = base.split("/")
        base = f"{archive.split('.')[0]}/{number}"
    return PaperId(base, int(version) if version else None)


def _fault_of_new(base: str) -> str:
    """Return what is wrong with 2410.06338, or ""."""
    month, number = base.split(".")
    when = 200000 + int(month)
    if not 1 <= when % 100 <= 12:
        return f"month {month[2:]} does not exist"
    if not FIRST_NEW <= when <= LAST_NEW:
        return f"ids of this form begin with 0704, and {month} is outside"
    digits = 5 if when >= FIRST_FIVE_DIGITS else 4
    if len(number) != digits:
        return f"after {month} come {digits} digits"
    return "" if int(number) else "numbers count from 1"


def _fault_of_old(base: str) -> str:
    """Return what is wrong with hep-th/9901001, or ""."""
    archive, number = base.split("/")
    if archive.split(".")[0] not in OLD_ARCHIVES:
        return f"there never was an archive {archive}"
    year, month = int(number[:2]), int(number[2:4])
    if not 1 <= month <= 12:
        return f"month {number[2:4]} does not exist"
    when = (1900 + year if year > 90 else 2000 + year) * 100 + month
    if not FIRST_OLD <= when < FIRST_NEW:
        return f"ids of this form end with 0703, and {number[:4]} is outside"
    return "" if int(number[4:]) else "numbers count from 1"
