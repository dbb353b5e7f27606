"""Turns half-width marks in Chinese text into full-width ones (GB/T 15834—2011), but not those of numbers,
names or English phrases that stand in it."""

import re

from digest.domain.han import FULL_MARKS, HAN

_WIDE = f"{HAN}{FULL_MARKS}“”‘’…—"
_REACH = 200  # how far a phrase is looked at, in characters: keeps long text linear
_FULL = dict(zip(",:;?!", "，：；？！", strict=True))
_LATIN_RUN = re.compile(rf"[^{_WIDE}]+")
_NEXT_WORD_IS_SMALL = re.compile(r"(?a)(?<=[A-Za-z]) (?=[a-z]+\b)")
_ABBREVIATION = re.compile(
    r"(?:\b[A-Za-z]|\b(?:al|etc|vs|cf|Fig|Figs|Eq|Sec|Tab|No|St|Dr|Mr|Ms|Inc|Ltd|Jr))$"
)


def widened(text: str) -> str:
    """Return the text with its marks widened. text: holds Han, on one line."""
    for step in (_ellipses, _dashes, _double_quotes, _single_quotes, _brackets, _marks, _full_stops):
        text = step(text)
    text = re.sub(r"([，。；：？！、])\1+", r"\1", text)
    return re.sub(r"[，、](?=[。；：？！，、])", "", text)


def is_in_phrase(text: str, start: int, end: int) -> bool:
    """Return whether text[start:end] lies within an English phrase: a run without Han in which at least
    two words are followed by a small one ("attention is all"). A list of names is no phrase."""
    before = _last_run(text[max(0, start - _REACH) : start])
    after = _first_run(text[end : end + _REACH])
    if not before.strip() or not after.strip():
        return False
    return len(_NEXT_WORD_IS_SMALL.findall(before + after)) >= 2


def holds_han(text: str) -> bool:
    return re.search(f"[{HAN}]", text) is not None


def touches_wide(text: str, start: int, end: int) -> bool:
    """Return whether Han or a full-width mark stands beside text[start:end], spaces left aside."""
    before = text[max(0, start - _REACH) : start].rstrip(" ")[-1:]
    after = text[end : end + _REACH].lstrip(" ")[:1]
    return any(re.match(rf"[{_WIDE}]", side) for side in (before, after))


def _ellipses(text: str) -> str:
    def wide(match: re.Match[str]) -> str:
        before, after = _before(text, match).strip(), _after(text, match).strip()
        if before and after and not touches_wide(text, *match.span()):
            return match[0]
        return "……"

    return re.sub(r"\.{3,}|。{3,}|…+|⋯+", wide, text)


def _dashes(text: str) -> str:
    text = re.sub(rf"(?<=[{_WIDE}]) ?-{{2,}} ?(?=[{_WIDE}])", "——", text)
    return re.sub(rf"(?<=[{HAN}]) ?—(?:—{{2,}})? ?(?=[{HAN}])", "——", text)


def _double_quotes(text: str) -> str:
    return re.sub(r'"([^"]*)"', lambda match: _quoted(text, match, "“”"), text)


def _single_quotes(text: str) -> str:
    pattern = r"(?<![A-Za-z0-9])'([^']+)'(?![A-Za-z0-9])"
    return re.sub(pattern, lambda match: _quoted(text, match, "‘’"), text)


def _quoted(text: str, match: re.Match[str], marks: str) -> str:
    if not holds_han(match[1]) and not touches_wide(text, *match.span()):
        return match[0]
    return f"{marks[0]}{match[1].strip(' ')}{marks[1]}"


def _brackets(text: str) -> str:
    marks = list(text)
    opened: list[int] = []
    for place, mark in enumerate(text):
        if mark == "(":
            opened.append(place)
        elif mark == ")" and opened:
            start = opened.pop()
            if holds_han(text[start:place]) or not is_in_phrase(text, start, place + 1):
                marks[start], marks[place] = "（", "）"
    return re.sub(rf"(?<=[0-9a-z])\)(?= ?[{HAN}])", "）", "".join(marks))  # 1）方法


def _marks(text: str) -> str:
    def wide(match: re.Match[str]) -> str:
        return match[0] if _stays_half(text, match) else _FULL[match[0].strip(" ")]

    return re.sub(r" *(?:[,;?]|!(?!=)|(?<!:):(?!:))", wide, text)


def _stays_half(text: str, match: re.Match[str]) -> bool:
    before, after = _before(text, match), _after(text, match)
    mark = match[0]
    if touches_wide(text, *match.span()):
        return False
    if mark in ",:" and re.search(r"\d\Z", before) and re.match(r"\d", after):
        return True  # 1,000 and 12:30
    if mark == "," and re.search(r"(?a)\b[A-Za-z]\Z", before) and re.match(r"(?a)[A-Za-z]\b", after):
        return True  # i,j
    if mark in ":?!" and re.search(r"[!-~]\Z", before) and re.match(r"[!-~]", after):
        return True  # arXiv:2410.06338
    return is_in_phrase(text, *match.span())


def _full_stops(text: str) -> str:
    def wide(match: re.Match[str]) -> str:
        before, after = _before(text, match), _after(text, match).lstrip(" ")
        ends = not after or after[0] in "”’）"
        if re.search(rf"[{_WIDE}%]\Z", before):
            return match[0] if re.match(r"\d", after) else "。"
        if _ABBREVIATION.search(before) or (re.search(r"\d\Z", before) and not ends):
            return match[0]
        starts_han = re.match(f"[{HAN}]", after)
        phrase = len(_NEXT_WORD_IS_SMALL.findall(_last_run(before))) >= 2
        return "。" if starts_han or (ends and not phrase) else match[0]

    return re.sub(r"(?<![.\s])\.(?![.A-Za-z0-9_/])", wide, text)


def _before(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _REACH) : match.start()]


def _after(text: str, match: re.Match[str]) -> str:
    return text[match.end() : match.end() + _REACH]


def _last_run(text: str) -> str:
    match = re.search(rf"[^{_WIDE}]*\Z", text[-_REACH:])
    return match[0] if match else ""


def _first_run(text: str) -> str:
    match = _LATIN_RUN.match(text[:_REACH])
    return match[0] if match else ""
