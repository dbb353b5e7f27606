"""A formula in plain characters, where a page renders none: O(n^2) becomes O(n²). Home of unicodeit."""

import re

import unicodeit

_UPRIGHT = re.compile(r"\\(?:text|mathrm|mathit|mathsf|mathbf|boldsymbol|bm|operatorname)\{([^{}]*)\}")
_FRACTION = re.compile(r"\\frac\{([^{}]*)\}\{([^{}]*)\}")
_ROOT = re.compile(r"\\sqrt\{([^{}]*)\}")
_LAYOUT = re.compile(r"\\(?:(?:left|right)(?![A-Za-z])|[,;:!])")
# Names that are printed as they are. unicodeit finds a mark of its own at the head of some: \log as łog.
_NAME = re.compile(
    r"(?P<before>[\w)}\]])?\\(?P<name>log|ln|exp|max|min|argmax|argmin|arg|sup|inf|lim|det|dim|Pr|sin|cos|tanh|tan)"
    r"(?![A-Za-z])(?P<behind>(?=\\[A-Za-z]))?"
)
# Over or as several letters there is no such character.
_WHOLE_WORDS = re.compile(r"\\(?:mathcal|mathbb|hat|bar|tilde|vec|overline)\{([^{}\\][^{}]+)\}")
_SPELLED = {"\\dots": "…", "\\ ": " ", "\\{": "\ue000", "\\}": "\ue001"}  # braces are private until the end
_BRACES = str.maketrans("\ue000\ue001", "{}")


def in_characters(latex: str) -> str:
    """Return the formula as a line of Unicode; what has no character of its own is spelled out."""
    text = latex
    for _ in range(4):  # what stands within another: deeper than that a sentence holds none
        text = _UPRIGHT.sub(r"\1", text)
        text = _FRACTION.sub(lambda found: f"{_grouped(found[1])}/{_grouped(found[2])}", text)
        text = _ROOT.sub(lambda found: f"√{_grouped(found[1])}", text)
    text = _NAME.sub(_named, _WHOLE_WORDS.sub(r"\1", _LAYOUT.sub("", text)))
    for command, plain in _SPELLED.items():
        text = text.replace(command, plain)
    text = unicodeit.replace(text)
    text = re.sub(r"\{([^{}])\}", r"\1", text)
    text = re.sub(r"([_^])\{([^{}]*)\}", r"\1(\2)", text)
    return re.sub(r"\\([A-Za-z]+)|[{}]", r"\1", text).translate(_BRACES)


def _named(found: re.Match[str]) -> str:
    """Return a name with a space on either side that would run into it."""
    before = f"{found['before']} " if found["before"] else ""
    return f"{before}{found['name']}{' ' if found['behind'] is not None else ''}"


def _grouped(text: str) -> str:
    return text if re.fullmatch(r"[\w.]+|\\[A-Za-z]+", text) else f"({text})"
