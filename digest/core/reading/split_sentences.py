"""Where a sentence ends."""

import re

SHORTEST_CHARS, LONGEST_CHARS = 25, 600

# What a dot after these words does not end, whatever follows; then what it does not end before a capital.
LEADS_ON = re.compile(
    r"\b(?:et al|e\.g|i\.e|cf|vs|w\.r\.t|Figs?|Eqs?|Eqn|Secs?|Sect|Tabs?|Refs?|resp|approx|Dr|Mr|Mrs"
    r"|Ms|Prof)\.$"
)
ABBREVIATION = re.compile(
    r"(?:\b(?:etc|incl|viz|ca|s\.t|a\.k\.a|i\.i\.d|Alg|Apps?|Appx|Thm|Lem|Def|Prop|Cor|Chap|Ch|Vol|Nos?|pp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Jr|Inc|Ltd|Corp|Univ|Dept|Proc|Conf|U\.S|U\.K|Suppl"
    r"|Ext|Mt|Co)|(?:^|[\s(])(?:[A-Z]\.){1,3}[A-Z]|^\(?(?:\d{1,2}|[ivx]{1,4}|[A-Z](?:\.\d)*)\)?)\.$"
)
BEFORE_NUMBER = re.compile(r"\b(?:refs?|figs?|eqs?|secs?|tabs?|nos?|vol|chap|app|alg|pp?)\.$", re.IGNORECASE)
INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]\.$")  # of a name, "J. Smith", or of maths, "the matrix Q. The"
OPENER = re.compile(
    r"(?:The|This|That|These|Those|We|It|Its|In|Our|They|Their|For|To|As|An?|If|When|Where|Here|Then|Thus|Hence"
    r"|However|Since|Because|While|By|On|At|From|With|Let|Note|Both|Each|All|Moreover|Furthermore|Finally|First"
    r"|Second|Next|Figure|Table|Section|Given|Similarly|There|One|Such|After|Although|Also|Therefore)\b"
)
END = re.compile(
    r"[.!?…]+[\"”’'»)\]]*(?:\s?\[[\d,–\-− ]+\])?(?=\s+[\"“‘'«(\[¿¡]*(?:[^\W_]|[$#@§\\<{•–—*]))"
    r"|[。！？][”’」』）]*"
)
CLAUSE_END = re.compile(
    r"(?<=[;；:：])\s*|(?<=,)\s+(?=\(?(?:and|but|which|where|while)\b)|\s+(?=\((?:\d|[ivx]+|[a-h])\))|\s*(?=[•▪])"
)


def spans(text: str) -> list[tuple[int, int]]:
    """Return [start, end) of each unit of a paragraph, in order, white space trimmed.

    A unit is a sentence; crumbs under 25 characters join the next one, and what is longer than 600 is cut
    between clauses, else between words.
    """
    merged = _without_crumbs(_sentences(text))
    return [piece for start, end in merged for piece in _cut(text, start, end)]


def _sentences(text: str) -> list[tuple[int, int]]:
    found = []
    start = len(text) - len(text.lstrip())
    for end in END.finditer(text):
        if _is_end(text, start, end):
            found.append((start, end.end()))
            start = _after_space(text, end.end())
    if text[start:].strip():
        found.append((start, len(text.rstrip())))
    return found


def _is_end(text: str, start: int, end: re.Match[str]) -> bool:
    if end[0][0] in "。！？":
        return True
    after = text[_after_space(text, end.end()) :][:20]
    if after.lstrip("\"“‘'«([")[:1].islower():
        return False
    if end[0][0] != ".":
        return True
    before = text[max(start, end.start() - 24) : end.start() + 1]
    if INITIAL.search(before):
        return OPENER.match(after) is not None
    if BEFORE_NUMBER.search(before) and after[:1].isdigit():
        return False
    return LEADS_ON.search(before) is None and ABBREVIATION.search(before) is None


def _without_crumbs(found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and merged[-1][1] - merged[-1][0] < SHORTEST_CHARS:
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    if len(merged) > 1 and merged[-1][1] - merged[-1][0] < SHORTEST_CHARS:
        (start, _), (_, end) = merged[-2:]
        merged[-2:] = [(start, end)]
    return merged


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    if end - start <= LONGEST_CHARS:
        return [(start, end)]
    middle = (start + end) // 2
    clause_ends = [found.end() for found in CLAUSE_END.finditer(text, start + 60, end - 60)]
    cut = min(clause_ends, key=lambda at: abs(at - middle), default=0)
    cut = cut or text.rfind(" ", start + 60, start + LONGEST_CHARS) + 1 or start + LONGEST_CHARS
    return [
        *_cut(text, start, start + len(text[start:cut].rstrip())),
        *_cut(text, _after_space(text, cut), end),
    ]


def _after_space(text: str, at: int) -> int:
    """Return the first place from `at` on that is no white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at
