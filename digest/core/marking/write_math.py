"""A formula in plain characters, where a page renders none: O(n^2) becomes O(n²). Home of unicodeit."""

import re

import unicodeit

_UPRIGHT = re.compile(r"\\(?:text|mathrm|mathit|mathsf|mathbf|boldsymbol|bm|operatorname)\{([^{}]*)\}")
_FRACTION = re.compile(r"\\frac\{([^{}]*)\}\{([^{}]*)\}")
_ROOT = re.compile(r"\\sqrt\{([^{}]*)\}")
_LAYOUT = re.compile(r"\\(?:left|right|[,;:!])")


def in_characters(latex: str) -> str:
    """Return the formula as a line of Unicode; what has no character of its own is spelled out."""
    text = latex
    for _ in range(4):  # what stands within another: deeper than that a sentence holds none
        text = _UPRIGHT.sub(r"\1", text)
        text = _FRACTION.sub(lambda found: f"{_grouped(found[1])}/{_grouped(found[2])}", text)
        text = _ROOT.sub(lambda found: f"√{_grouped(found[1])}", text)
    text = unicodeit.replace(_LAYOUT.sub("", text))
    text = re.sub(r"\{([^{}])\}", r"\1", text)
    text = re.sub(r"([_^])\{([^{}]*)\}", r"\1(\2)", text)
    return re.sub(r"\\([A-Za-z]+) ?|\\(?=[{}])|[{}]", r"\1", text)


def _grouped(text: str) -> str:
    return text if re.fullmatch(r"[\w.]+|\\[A-Za-z]+", text) else f"({text})"
