"""Where a text names things with digits in them: GPT-4o, recall@20, W4A16, Figure 3, 第 3 节."""

import re

# Letters and digits, a letter first, joined by name marks: Llama-2-13B, Qwen2.5-7B, recall@20, o1.
NAME = r"(?<![A-Za-z0-9])[A-Za-z]++(?:[-@_.+][A-Za-z]++)*+[-@_.+]?\d[A-Za-z0-9]*+(?:[-@_.+][A-Za-z0-9]++)*+"
# 3D, 5G, 1st: a digit that is no amount.
_DIGIT_FIRST = r"(?<![A-Za-z0-9.,])\d{1,2}(?:D|G|st|nd|rd|th)(?![A-Za-z])"

_PART_NUMBER = r"\s?\(?(?:[A-Z]\.)?\d+(?:\.\d+)*[a-z]?\b\)?"
_PART_EN = (
    r"\b(?i:fig(?:ures?|s)?|tab(?:les?)?|sec(?:tions?|s)?|eqs?|equations?|appendi(?:x|ces)|alg(?:orithms?)?"
    r"|chapters?|theorems?|lemmas?|definitions?|footnotes?)\b\.?"
)
_PART_ZH = r"(?:图|表|式|公式|方程|附录|算法|定理|引理|脚注|章节)"
# [12], [3, 7-9]; an interval such as [0, 1] has a zero or a point.
_CITATION = r"\[\s?[1-9]\d{0,2}(?:\s?[,;-]\s?[1-9]\d{0,2})*\s?\]"
# "(1) collect, (2) clean"; "each PDF.11 We then".
_LIST_MARK = r"\((?:\d|[ivx]+)\)(?=\s?[A-Za-z])|(?<![\w.,/(-])(?<![+=×*<>−-]\s)[1-9]\)(?=\s?[A-Za-z])"
_FOOTNOTE_MARK = r"(?<=[A-Za-z][.,;])\d{1,2}(?=\s|$)"

POINTER_EN = (
    rf"{_PART_EN}{_PART_NUMBER}(?:(?:,|-|\s?and|\s?to){_PART_NUMBER})*"
    rf"|{_CITATION}|{_LIST_MARK}|{_FOOTNOTE_MARK}|{_DIGIT_FIRST}"
)
POINTER_ZH = (
    rf"{_PART_ZH}\s?[(（]?\d+(?:\.\d+)*(?!\d|\s?[个种项条篇%倍万亿])[)）]?|{_CITATION}|{_DIGIT_FIRST}"
    r"|[(（]\d[)）]|第\s?(?:\d+(?:\.\d+)*|[零一二两三四五六七八九十百千]+)"
)


def sizes_in(name: str) -> list[re.Match[str]]:
    """Return the numbers within a name, with the letter of their scale: 2 and 13B of Llama-2-13B."""
    return list(re.finditer(r"\d+(?:\.\d+)?(?:[KMBTkmb](?![A-Za-z0-9]))?", name))
