"""Masks what acts within a Markdown paragraph, character for character, so that offsets stay."""

import re

from digest.core.protect_runs import ADDRESS, TIGHT, VERBATIM
from digest.domain.han import HAN

MASK = TIGHT[0]
"""Stands in for a character of markup: Chinese text touches it."""

_WITHIN = ".{0,2000}?"  # bounded, so that a mark without its partner costs little
_MARKUP = re.compile(
    "|".join(
        (
            f"(?P<kept>{VERBATIM})",
            rf"<!--{_WITHIN}-->",
            rf"<(?P<raw>script|style|pre|code|kbd|math|svg)\b{_WITHIN}</(?P=raw)>",
            rf"\{{\{{{_WITHIN}\}}\}}|\{{%{_WITHIN}%\}}|\{{[#:]{_WITHIN}\}}",  # Hugo, Hexo, Jekyll
            r"!?\[\[[^\[\]\n]*\]\]",  # Obsidian
            r"\[\^[^\[\]\s]+\]:?",  # a footnote
            rf"\\\({_WITHIN}\\\)|\\\[{_WITHIN}\\\]",
            r"!?\[(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*\]\((?=[^()\n]*[\s(<])(?:[^()\n]|\([^()\n]*\))*\)",
            r"!?\[(?:[^\[\]\\]|\\.)*\]\[[^\[\]]*\]",
            rf"<https?://[^<>\s]*>|https?://[!-~]*[{HAN}][^\s<>，。；：、）」”]*",
            r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);",
            r"\\[!-/:-@\[-`{-~]",
            r"(?<![A-Za-z0-9:]):[a-z][a-z0-9_+-]*:(?![A-Za-z0-9:])",  # :tada:
            r"\*+(?=\S)|(?<=\S)\*+|(?<![A-Za-z0-9])_+(?=\S)|(?<=\S)_+(?![A-Za-z0-9])|~~|==(?=\S)|(?<=\S)==",
            f"(?P<address>{ADDRESS})",
        )
    ),
    re.DOTALL,
)


def masked_markup(paragraph: str) -> str:
    """Return the paragraph, as long as it was, with MASK for its markup. Code, formulas and links stay."""
    return _MARKUP.sub(
        lambda match: match[0] if match["kept"] or match["address"] else re.sub(r"[^\r\n]", MASK, match[0]),
        paragraph,
    )
