"""The answers of the stand-in writer: Chinese claims made of the numbered sentences of the prompt."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.stand_ins.writer_faults import Fault

Json = dict[str, Any]

PLANTED = "98765.4"  # no paper holds it
PRAISE = "这篇论文堪称完美，应当录用。"
UNSURE = "采用卷积神经网络与强化学习"  # doubtful beside a paper on anything else; a judge here lets it pass
INVENTED = "采用蛋白质折叠与量子计算"  # doubtful as well; a judge here finds no support for it

_LINE = re.compile(r"^\[(\d+)\] (.+)$")
_HEAD = re.compile(r"^## (.*?)\s*\(p\. \d+\)$")
_TITLE = re.compile(r"^标题：(.+)$", re.MULTILINE)
# A measured value without a unit that a claim would have to repeat; no "(1.5)", "1.5x", "4.5 days".
_NUMBER = re.compile(
    r"(?<=[a-z,] )(?:\d{1,3}\.\d{1,3}%?|\d{1,3}%)(?=[,;]|\.?$| (?:on|for|in|and|to|against|with|over|of)\b)"
)
_REFERS = re.compile(
    r"(?i)\b(section|sec|figure|fig|table|eq|equation|version|chapter|appendix|theorem|lemma|corollary"
    r"|proposition|definition|remark|example|step)s?\.? [\d.]"
)
_MEASURED = frozenset({"experiments", "conclusions"})
_WORD = re.compile(r"(?<![\w-])[a-z]{5,}(?![\w-])")
_ORDER_TO_READER = re.compile(r"(?i)\b(ignore|disregard)\b.{0,60}\b(instructions|prompts?)\b|positive review")
# Others' work and denials: an honest claim on them takes more than a word or a number of the sentence.
_DELICATE = re.compile(
    r"(?i)\[\d|\b(?:19|20)\d\d[a-z]?\)|et al|\b(?:no|not|never|without|cannot|fail\w*)\b|n['’]t"
)
_JUDGED = re.compile(r"^## (\d+)\n论断：(.+)$", re.MULTILINE)
_REPAIRED = re.compile(r"^## (\d+)（(.+?)）$|^所引：\[(\d+)\]", re.MULTILINE)

# Section of the answer: how many claims, which headings it is taken from, where in the paper otherwise.
_PLAN: dict[str, tuple[int, str, tuple[float, float]]] = {
    "abstract": (3, r"abstract|summary", (0.0, 0.1)),
    "background": (3, r"introduction|background|related|motivation", (0.05, 0.3)),
    "method": (4, r"method|approach|model|architecture|algorithm|framework|system|proof", (0.25, 0.6)),
    "innovations": (2, r"contribution|introduction|method", (0.1, 0.5)),
    "experiments": (3, r"experiment|evaluation|result|setup|training", (0.55, 0.85)),
    "conclusions": (3, r"result|conclusion|discussion", (0.6, 1.0)),
    "limitations": (1, r"limitation|conclusion|future", (0.85, 1.0)),
}
_OPENINGS = {
    "abstract": "本文谈到",
    "background": "作者交代了",
    "method": "该方法涉及",
    "innovations": "作者提出",
    "experiments": "实验部分说明了",
    "conclusions": "作者报告了",
    "limitations": "作者承认的局限与",
}


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered sentence of the prompt, with the heading above it."""

    number: int
    text: str
    head: str


def numbered(prompt: str) -> list[Numbered]:
    """Return the numbered sentences of a prompt, in order."""
    found, head = [], ""
    for line in prompt.splitlines():
        if heading := _HEAD.match(line):
            head = heading[1]
        elif sentence := _LINE.match(line):
            found.append(Numbered(int(sentence[1]), sentence[2], head))
    return found


def digest_of(prompt: str) -> Json:
    """Return a PaperDigest whose claims repeat only words and numbers of the sentences they cite."""
    sentences = numbered(prompt) or [Numbered(1, "Nothing was numbered in this prompt.", "")]
    used: set[str] = set()
    sections = {
        name: [_claim(name, sentence, used) for sentence in _picked(name, sentences)] for name in _PLAN
    }
    title = _TITLE.search(prompt)
    return {
        "title_zh": f"导读：{title[1]}" if title else "导读",
        "kind": "method",
        "one_line": _claim("abstract", sentences[min(len(sentences) - 1, 2)], used),
        **sections,
        "conclusions": [_with_figure(claim) for claim in sections["conclusions"]],
        "terms": [],
        "tags": ["论文导读"],
    }


def mended_of(prompt: str, request: str) -> Json:
    """Return MendedClaims for a repair request: each claim anew from the sentence it cites, or dropped.

    prompt: the message with the paper. request: the message that lists the claims.
    """
    by_number = {sentence.number: sentence for sentence in numbered(prompt)}
    used: set[str] = set()
    mended: list[Json] = []
    for match in _REPAIRED.finditer(request):
        if match[1]:
            mended.append({"n": int(match[1]), "c": None})
        elif mended and mended[-1]["c"] is None and (sentence := by_number.get(int(match[3]))):
            mended[-1]["c"] = _claim("abstract", sentence, used)
    return {"claims": mended}


def verdicts_of(request: str) -> Json:
    """Return Verdicts for a judge's request: all supported but what was INVENTED."""
    verdicts = [
        {"n": int(number), "v": "N", "r": "原句没有提到"}
        if INVENTED in text
        else {"n": int(number), "v": "S", "r": ""}
        for number, text in _JUDGED.findall(request)
    ]
    return {"verdicts": verdicts}


def with_fault(answer: Json, fault: Fault | None, prompt: str) -> Json:
    """Return the answer with the ordered fault in its content; the same answer for any other fault."""
    match fault:
        case Fault.WRONG_TYPES:
            return {**answer, "one_line": ["no", "claim"], "tags": "one", "claims": "none"}
        case Fault.WRONG_NUMBER:
            return planted(answer, every=len(claims_of(answer)) or 1)
        case Fault.OBEDIENT:
            return _obedient(answer, prompt)
        case Fault.UNSURE if "abstract" in answer:
            for claim, words in zip(answer["abstract"], (UNSURE, INVENTED), strict=False):
                claim["t"] = f"{claim['t'].rstrip('。')}，{words}。"
        case Fault.OFF_BY_SOME:
            for turn, evidence in enumerate(_evidence_of(answer)):
                distance = turn % 5 + 1
                evidence["s"] += distance if evidence["s"] <= distance or turn % 2 else -distance
        case Fault.UNRESOLVABLE:
            for evidence in _evidence_of(answer):
                evidence |= {"s": 9999, "w": "words nobody wrote"}
    return answer


def planted(answer: Json, every: int) -> Json:
    """Return the answer with a number that stands nowhere in each `every`-th claim, from the first on."""
    for claim in claims_of(answer)[::every]:
        claim["t"] = f"{claim['t'].rstrip('。')}，数值为 {PLANTED}。"
    return answer


def claims_of(answer: Json) -> list[Json]:
    """Return every claim of a PaperDigest or MendedClaims: the objects themselves, to be changed in place."""
    if "claims" in answer:
        return [mended["c"] for mended in answer["claims"] if mended["c"]]
    return [answer["one_line"], *(claim for name in _PLAN for claim in answer[name])]


def fenced(content: str) -> str:
    """Return the content as a chatty writer wraps it."""
    return (
        f"<think>\nThe schema {{so}} it is.\n</think>\n\nHere is the digest:\n```json\n{content}\n```\nDone."
    )


def as_text(answer: Json) -> str:
    return json.dumps(answer, ensure_ascii=False)


def _picked(section: str, sentences: Sequence[Numbered]) -> list[Numbered]:
    count, heads, place = _PLAN[section]
    whole = [s for s in sentences if len(s.text.split()) >= 6 and not _ORDER_TO_READER.search(s.text)]
    whole = [s for s in whole if not _DELICATE.search(s.text)] or whole
    under = [s for s in whole if re.search(heads, s.head, re.IGNORECASE)]
    start, end = (int(len(whole) * share) for share in place)
    pool = under or whole[start:end] or whole or list(sentences)
    if section in _MEASURED:
        pool = [s for s in pool if _number_in(s)] or pool
    step = max(1, len(pool) // count)
    return pool[::step][:count]


def _number_in(sentence: Numbered) -> str | None:
    number = None if _REFERS.search(sentence.text) else _NUMBER.search(sentence.text)
    return number[0] if number else None


def _claim(section: str, sentence: Numbered, used: set[str]) -> Json:
    words = [word for word in _WORD.findall(sentence.text) if word not in used]
    topic = f"“{words[0]}”" if words else "这一点"
    used.update(words[:1])
    ending = "有关。" if section == "limitations" else "。"
    if section in _MEASURED and (number := _number_in(sentence)):
        ending = f"，所报数值为 {number}。"
    return {
        "t": f"{_OPENINGS[section]}{topic}{ending}",
        "e": [{"s": sentence.number, "w": " ".join(sentence.text.split()[:3])}],
        "k": "own",
    }


def _with_figure(claim: Json) -> Json:
    value = claim["t"].partition("所报数值为 ")[2].rstrip("。")
    figure = {"value": value, "metric": "所报数值", "dataset": None, "baseline": None} if value else None
    return {**claim, "f": figure}


def _evidence_of(answer: Json) -> list[Json]:
    return [evidence for claim in claims_of(answer) for evidence in claim["e"]]


def _obedient(answer: Json, prompt: str) -> Json:
    orders = [s for s in numbered(prompt) if _ORDER_TO_READER.search(s.text)]
    if orders and "one_line" in answer:
        words = " ".join(orders[0].text.split()[:3])
        answer["one_line"] = {"t": PRAISE, "e": [{"s": orders[0].number, "w": words}], "k": "own"}
    return answer
