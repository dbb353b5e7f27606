"""Whether a reader of a page can see an element: what hides it, by its own attributes and simple style rules.

Styles that lie in other files, and selectors of more than one step, are beyond what is judged here.
"""

import re
from collections.abc import Iterator, Mapping

Rules = Mapping[str, str]
"""By selector (".note", "#top", "p.note", "p"): why an element that it fits cannot be seen."""

SMALLEST_PX = 2.0
FAINTEST = 0.1  # opacity, 0 to 1
NEAR_WHITE = 240  # of 255, in every channel
FAR_AWAY = 500  # pixels or em beyond an edge
LONGEST_STYLE_CHARS = 200_000

_WHITE_NAMES = frozenset(
    {"white", "snow", "ivory", "ghostwhite", "whitesmoke", "floralwhite", "azure", "mintcream"}
)
_UNSEEN_CLASSES = frozenset({"sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"})
_NUMBER = r"[-+]?\d*\.?\d+"
_PX_OF = {"px": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "%": 0.16, "": 1.0}
_LENGTH = re.compile(rf"({_NUMBER})\s*(px|pt|em|rem|%|)$")
_CLEAR = re.compile(r"(?:rgb|hsl)a?\((?:(?:[^,/]+,){3}|[^,/]+/)\s*0?(?:\.0\d*)?%?\s*\)")  # alpha below 0.1
_SIMPLE_SELECTOR = re.compile(r"(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?")


def style_rules(css: str) -> dict[str, str]:
    """Return the simple selectors of a style sheet whose elements cannot be seen, each with the reason."""
    found = {}
    for selectors, declarations in _top_rules(_without_comments(css[:LONGEST_STYLE_CHARS])):
        why = _why_by_style(_declared(declarations))
        for selector in selectors.split(",") if why else ():
            bare = selector.strip()
            if bare and _SIMPLE_SELECTOR.fullmatch(bare):
                found[bare] = why
    return found


def why_hidden(tag: str, attributes: Mapping[str, str], rules: Rules) -> str:
    """Return why nobody can see an element, or ""."""
    if "hidden" in attributes:
        return "marked as hidden"
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return "marked as hidden from readers' aids"
    styled = _why_by_style(_declared(attributes.get("style", "")))
    if styled:
        return styled
    if tag == "font" and _is_white(attributes.get("color", "")):
        return "white on white"
    classes = attributes.get("class", "").split()
    if _UNSEEN_CLASSES & {name.lower() for name in classes}:
        return "of a class that is never shown"
    names = [f".{name}" for name in classes]
    names += [f"#{attributes['id']}"] if attributes.get("id") else []
    selectors = [tag, *names, *(f"{tag}{name}" for name in names)]
    return next((rules[selector] for selector in selectors if selector in rules), "")


def _without_comments(css: str) -> str:
    first, *rest = css.split("/*")
    return first + "".join(part.partition("*/")[2] for part in rest)


def _top_rules(css: str) -> Iterator[tuple[str, str]]:
    """Yield selectors and declarations; none within @media: those are for paper, or for small screens."""
    depth = start = opened = 0
    for brace in re.finditer(r"[{}]", css):
        if brace[0] == "{":
            opened = opened if depth else brace.start()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                selectors = css[start:opened].rpartition(";")[2]
                start = brace.end()
                if "@" not in selectors:
                    yield selectors, css[opened + 1 : brace.start()]


def _declared(style: str) -> dict[str, str]:
    """Return the declarations of a style attribute or a rule, names and values in lower case."""
    found = {}
    for declaration in _without_comments(style).lower().split(";"):
        name, _, value = declaration.partition(":")
        found[name.strip()] = value.replace("!important", "").strip()
    return found


def _why_by_style(style: Mapping[str, str]) -> str:
    if style.get("display") == "none" or style.get("visibility") in {"hidden", "collapse"}:
        return "not displayed"
    if _is_faint(style):
        return "transparent"
    size = _pixels(style.get("font-size", ""))
    if size is not None and size < SMALLEST_PX:
        return "too small to read"
    if _is_clipped(style):
        return "cut away"
    if _is_off_the_page(style):
        return "off the page"
    return _why_by_colour(style)


def _is_faint(style: Mapping[str, str]) -> bool:
    opacity = style.get("opacity", "")
    share = re.fullmatch(rf"({_NUMBER})(%?)", opacity)
    is_faint = share is not None and float(share[1]) / (100 if share[2] else 1) < FAINTEST
    return is_faint or re.search(r"\bopacity\(0(?:\.0*)?%?\)", style.get("filter", "")) is not None


def _is_clipped(style: Mapping[str, str]) -> bool:
    clip = style.get("clip", "") + style.get("clip-path", "")
    if re.search(r"rect\((?:[01](?:px)?[,\s]*){4}\)|inset\((?:50|100)%|circle\(0", clip):
        return True
    if re.fullmatch(r"scale[xy]?\(0(?:\.0*)?(?:,\s*0)?\)", style.get("transform", "")):
        return True
    sides = [_pixels(style.get(name, "")) for name in ("width", "height", "max-width", "max-height")]
    is_tiny = any(side is not None and side <= 1 for side in sides)
    return is_tiny and style.get("overflow", "") in {"hidden", "clip"}


def _is_off_the_page(style: Mapping[str, str]) -> bool:
    shifts = [style.get("text-indent", "")]
    if style.get("position") in {"absolute", "fixed", "relative"}:
        shifts += [style.get(side, "") for side in ("left", "top", "right", "bottom")]
    shifts += [style.get(name, "") for name in ("margin-left", "margin-top")]
    shifts += re.findall(r"translate[xy]?\(([^,)]+)", style.get("transform", ""))
    far = [_LENGTH.fullmatch(shift.strip()) for shift in shifts]
    return any(found is not None and float(found[1]) <= -FAR_AWAY for found in far)


def _why_by_colour(style: Mapping[str, str]) -> str:
    colour = style.get("color", "")
    if not colour:
        return ""
    if colour == "transparent" or _CLEAR.fullmatch(colour):
        return "transparent"
    behind = style.get("background-color", "") or style.get("background", "")
    if behind and behind == colour:
        return "of the colour of its ground"
    is_on_white = not behind or _is_white(behind)
    return "white on white" if is_on_white and _is_white(colour) else ""


def _is_white(colour: str) -> bool:
    colour = colour.strip().lower()
    if colour in _WHITE_NAMES:
        return True
    if found := re.fullmatch(r"#([0-9a-f]{3,8})", colour):
        digits = found[1]
        pairs = (
            [each * 2 for each in digits[:3]] if len(digits) < 6 else [digits[:2], digits[2:4], digits[4:6]]
        )
        return all(int(pair, 16) >= NEAR_WHITE for pair in pairs)
    if found := re.match(rf"rgba?\(\s*({_NUMBER})(%?)[\s,]+({_NUMBER})%?[\s,]+({_NUMBER})%?", colour):
        scale = 2.55 if found[2] else 1.0
        return all(float(found[at]) * scale >= NEAR_WHITE for at in (1, 3, 4))
    return False


def _pixels(length: str) -> float | None:
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PX_OF[found[2]] if found else None
