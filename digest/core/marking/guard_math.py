"""Writes a formula so that Markdown which knows no formulas leaves it whole, and TeX reads the same.

Renderers without a plugin for formulas, and those that part table cells before they look for formulas, act on
marks that TeX uses as well: \\{ loses its backslash, _ and * become emphasis, | ends a cell.
"""

import re

_PRIME = r"'+(?:\s*\^\s*(?:\{(?P<braced>[^{}]*)\}|(?P<bare>\w|\\[A-Za-z]+)))?"
_COMMANDS = {
    "\\|": r"\Vert ",
    "|": r"\vert ",
    "\\{": r"\lbrace ",
    "\\}": r"\rbrace ",
    "\\,": r"\thinspace ",
    "\\:": r"\medspace ",
    "\\;": r"\thickspace ",
    "\\!": r"\negthinspace ",
    "*": r"\ast ",
    "...": r"\ldots ",
    "--": "- -",
    "==": "= =",
    "](": "] (",
    "][": "] [",
    "[^": "[ ^",
}
_NAMED = "|".join(re.escape(mark) for mark in _COMMANDS)
# Between letters or digits an underscore is no emphasis: x_1 stays as it is.
_LIVE = re.compile(rf"(?P<prime>{_PRIME})|(?P<low>(?<![A-Za-z0-9])_|_(?![A-Za-z0-9]))|{_NAMED}")


def guarded(latex: str) -> str:
    """Return the formula with other marks of the same meaning; spaces mean nothing within a formula."""
    return re.sub(" {2,}", " ", _LIVE.sub(_dead, latex)).strip()


def _dead(match: re.Match[str]) -> str:
    if match["prime"]:
        primes = r"\prime" * match["prime"].count("'")
        raised = match["braced"] or match["bare"] or ""
        return f"^{{{primes} {raised}}}" if raised else f"^{{{primes}}}"
    return " _ " if match["low"] else _COMMANDS[match[0]]
