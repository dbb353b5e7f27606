"""Parts a sentence into plain words, code and formulas; what is no harmless formula is plain words."""

import re
from dataclasses import dataclass
from enum import StrEnum

from digest.domain.han import HAN


class RunKind(StrEnum):
    PLAIN = "plain"
    CODE = "code"
    MATH = "math"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence. text: without the marks around it."""

    kind: RunKind
    text: str


# Whatever a renderer of formulas could be made to do with \\href, \\html… or \\def, these cannot.
_COMMANDS = (
    "frac|sqrt|sum|prod|int|log|ln|exp|max|min|arg|argmax|argmin|sup|inf|lim|det|dim|Pr|sin|cos|tan|tanh|"
    "alpha|beta|gamma|delta|epsilon|varepsilon|zeta|eta|theta|vartheta|iota|kappa|lambda|mu|nu|xi|pi|rho|"
    "sigma|tau|upsilon|phi|varphi|chi|psi|omega|Gamma|Delta|Theta|Lambda|Xi|Pi|Sigma|Upsilon|Phi|Psi|Omega|"
    "mathcal|mathbb|mathbf|mathrm|mathit|mathsf|boldsymbol|bm|text|operatorname|hat|bar|tilde|vec|overline|"
    "le|leq|ge|geq|ne|neq|approx|sim|simeq|equiv|propto|ll|gg|in|notin|subset|subseteq|cup|cap|forall|exists|"
    "times|cdot|cdots|ldots|dots|div|pm|mp|circ|odot|otimes|oplus|star|ast|infty|partial|nabla|ell|prime|"
    "to|rightarrow|leftarrow|Rightarrow|mapsto|mid|parallel|perp|langle|rangle|lfloor|rfloor|lceil|rceil|"
    "left|right|quad|top|bot|land|lor|neg"
)
_HARMLESS = re.compile(
    rf"(?:[A-Za-z0-9 +\-=/*^_(){{}}\[\]|,.:;!'<>\u0370-\u03ff]|\\(?:{_COMMANDS})(?![A-Za-z])|\\[{{}}|,;:! ])+"
)
# Words within a formula: a mark among them has no other spelling that Markdown would leave alone.
_ODD_WORDS = re.compile(r"\\(?:text|operatorname)\{(?![A-Za-z0-9 ,.()+/-]*\})")
_MARKED = re.compile(
    rf"(?<!`)`(?P<code>[^`\n]+)`(?!`)|(?<![\\$])\$(?P<math>(?=\S)[^${HAN}]+(?<=\S))\$(?![\d$])"
)


def runs(text: str) -> tuple[Run, ...]:
    """Return the pieces of a sentence, in order, none of them empty."""
    found: list[Run] = []
    at = 0
    for match in _MARKED.finditer(text):
        if match["math"] is not None and not _is_formula(match["math"]):
            continue
        if match.start() > at:
            found.append(Run(RunKind.PLAIN, text[at : match.start()]))
        kind = RunKind.CODE if match["code"] is not None else RunKind.MATH
        found.append(Run(kind, match["code"] or match["math"]))
        at = match.end()
    if at < len(text):
        found.append(Run(RunKind.PLAIN, text[at:]))
    return tuple(found)


def _is_formula(text: str) -> bool:
    """Return whether a text is LaTeX of known commands, with braces that close."""
    if not _HARMLESS.fullmatch(text) or re.search(r"[<>](?=[A-Za-z/!?])", text):
        return False
    if "{{" in text or "{%" in text:
        return False  # Liquid and Nunjucks would expand it
    if _ODD_WORDS.search(text):
        return False
    depth = 0
    for mark in re.sub(r"\\[{}]", "", text):
        depth += (mark == "{") - (mark == "}")
        if depth < 0:
            return False
    return depth == 0
