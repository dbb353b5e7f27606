"""From the HTML of a page to what a reader sees of it, block by block."""

from collections.abc import Iterator

from lxml import etree, html

from digest.core.reading.clean_text import clean
from digest.core.reading_pages.judge_visibility import Rules, style_rules, why_hidden
from digest.core.reading_pages.page_parts import PageParts, Piece, PieceKind
from digest.domain.errors import PaperError
from digest.domain.paper_text import LeftOut, LeftOutKind

SHOWN_CHARS = 200  # of what was left out
MOST_LEFT_OUT = 50
WORDS_TO_TELL, CHARS_TO_TELL = 4, 12  # hidden crumbs are signs and icons; Chinese has no spaces to count by
SHORTEST_ARTICLE_CHARS = 200  # a <main> with less is a frame around nothing

HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What is no running text: forms, menus, drawings, and what programs read.
SKIPPED = frozenset(
    {
        *("script", "style", "template", "noscript", "head", "title", "nav", "footer", "aside", "form"),
        *("button", "select", "textarea", "input", "svg", "canvas", "iframe", "object", "audio", "video"),
        *("dialog", "annotation", "annotation-xml", "img", "picture", "datalist", "menu"),
    }
)
INLINE = frozenset(
    {
        *(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
        ),
        *("i", "ins", "kbd", "label", "mark", "q", "ruby", "s", "samp", "small", "span", "strike", "strong"),
        *("sub", "sup", "time", "tt", "u", "var", "wbr", "br", "math", "semantics", "mrow", "mi", "mn", "mo"),
        *("msup", "msub", "mfrac", "msqrt", "mtext", "mstyle", "msubsup", "mover", "munder", "mtable"),
        *("mtr", "mtd", "mspace", "mpadded", "mphantom", "menclose", "munderover"),
    }
)
FORMULA_SIGNS = {"msup": ("^",), "msub": ("_",), "msubsup": ("_", "^"), "mfrac": ("/",), "mroot": ("^1/",)}
MENU_ROLES = frozenset({"navigation", "banner", "contentinfo", "search", "complementary", "menu"})
BLOCKS_WITHIN = ".//table|.//h1|.//h2|.//h3|.//h4|.//ul|.//ol|.//article|.//section"


def page_parts(page: str) -> PageParts:
    """Return what a reader sees of a page, in order: its article where it names one, without menus and forms.

    Raises PaperError when the page is nested too deeply to be read whole.
    """
    # An explicit encoding: the page's own <meta charset> spoke of the bytes before they were decoded.
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:  # nothing in it but comments
        return PageParts((), ())
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise PaperError("The page is nested too deeply to be read whole: leave it out.")
    rules = style_rules("\n".join(root.xpath("//style/text()")))
    return _Walk(rules).parts(_article(root))


def _article(root: html.HtmlElement) -> html.HtmlElement:
    """Return the element that holds the page's own text, or the whole body."""
    body = root.find("body")
    body = root if body is None else body
    for named in ("//main | //*[@role='main']", "//article"):
        found = root.xpath(named)
        if len(found) == 1 and len(found[0].text_content().strip()) >= SHORTEST_ARTICLE_CHARS:
            return found[0]
    return body


class _Walk:
    """One way through a page: the block that grows, and what is done. Not recursive: pages are deep."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._words: list[str] = []
        self._kind, self._level = PieceKind.PROSE, 0
        self._pieces: list[Piece] = []
        self._left_out: list[LeftOut] = []
        self._codes = 0
        self._whole: html.HtmlElement | None = None  # all within it is one block, whatever its tags

    def parts(self, top: html.HtmlElement) -> PageParts:
        steps = etree.iterwalk(top, events=("start", "end"))
        passed_over = None
        for event, element in steps:
            if event == "start" and element is not top and self._is_passed_over(element):
                passed_over = element
                steps.skip_subtree()
            elif event == "start":
                self._enter(element)
            elif element is passed_over:
                self._pass(element)
            else:
                self._leave(element)
        self._finish()
        return PageParts(tuple(self._pieces), tuple(self._told()))

    def _is_passed_over(self, element: html.HtmlElement) -> bool:
        """Say whether an element holds nothing to read, and note what is left out with it."""
        tag = str(element.tag)
        if tag in SKIPPED or element.get("role", "").lower() in MENU_ROLES:
            return True
        if _is_drawn_formula(element) or _is_contents_entry(element):
            return True
        if tag == "pre":
            self._codes += 1
            return True
        why = why_hidden(tag, element.attrib, self._rules)
        if why:
            self._hide(clean(element.text_content()), why)
        return bool(why)

    def _hide(self, words: str, why: str) -> None:
        if len(words.split()) >= WORDS_TO_TELL or len(words) >= CHARS_TO_TELL:
            self._left_out.append(LeftOut(LeftOutKind.HIDDEN_TEXT, 1, words[:SHOWN_CHARS], why))

    def _enter(self, element: html.HtmlElement) -> None:
        tag = str(element.tag)
        if self._whole is None and (whole := _kind_of_whole(element)):
            self._begin(whole, HEADINGS.get(tag, 0))
            self._whole = element
        elif self._whole is None and tag not in INLINE:
            self._begin(PieceKind.PROSE)
        elif tag in {"td", "th"} and element.getprevious() is not None:
            self._words.append(" | ")
        elif tag not in INLINE or tag == "br":
            self._words.append(" ")
        self._words += [_sign_before(element), element.text or ""]

    def _leave(self, element: html.HtmlElement) -> None:
        if element.tag == "sup":
            self._words.append("}")
        if element is self._whole:
            self._whole = None
        self._pass(element)

    def _pass(self, element: html.HtmlElement) -> None:
        """Take what follows an element; after a block of its own, another block."""
        if element.tag not in INLINE and element.tag not in SKIPPED:
            if self._whole is None:
                self._begin(PieceKind.PROSE)
            else:
                self._words.append(" ")
        self._words.append(element.tail or "")

    def _begin(self, kind: PieceKind, level: int = 0) -> None:
        self._finish()
        self._kind, self._level = kind, level

    def _finish(self) -> None:
        text = clean("".join(self._words)).strip("| " if self._kind is PieceKind.ROW else None)
        self._words = []
        if any(letter.isalnum() for letter in text):
            self._pieces.append(Piece(self._kind, text, self._level))

    def _told(self) -> Iterator[LeftOut]:
        yield from self._left_out[:MOST_LEFT_OUT]
        if len(self._left_out) > MOST_LEFT_OUT:
            more = len(self._left_out) - MOST_LEFT_OUT
            yield LeftOut(LeftOutKind.HIDDEN_TEXT, 1, "", f"{more} more places that nobody can see")
        if self._codes:
            yield LeftOut(LeftOutKind.MATTER, 1, "", f"blocks of code: {self._codes}")


def _kind_of_whole(element: html.HtmlElement) -> PieceKind | None:
    """Return what an element is whose content is one block; None for any other."""
    tag = str(element.tag)
    if tag in HEADINGS:
        return PieceKind.HEADING
    if tag in {"figcaption", "caption"}:
        return PieceKind.CAPTION
    # A table around whole blocks is there for the look of the page.
    return PieceKind.ROW if tag == "tr" and not element.xpath(BLOCKS_WITHIN) else None


def _sign_before(element: html.HtmlElement) -> str:
    """Return what tells a raised, lowered or divided number from the digits before it: 10<sup>5</sup>."""
    if element.tag == "sup":
        return "^{"
    parent = element.getparent()
    if parent is None or parent.tag not in FORMULA_SIGNS:
        return ""
    at = parent.index(element)
    signs = FORMULA_SIGNS[parent.tag]
    return signs[at - 1] if 0 < at <= len(signs) else ""


def _is_drawn_formula(element: html.HtmlElement) -> bool:
    """Say whether this is KaTeX's drawing of a formula whose MathML stands beside it."""
    return "katex-html" in element.get("class", "").split()


def _is_contents_entry(element: html.HtmlElement) -> bool:
    """Say whether this is a list item's link to a place on the same page, and all that the item says."""
    parent = element.getparent()
    if element.tag != "a" or not element.get("href", "").startswith("#") or parent is None:
        return False
    is_alone = not ((parent.text or "") + (element.tail or "")).strip() and parent.index(element) == 0
    return bool(parent.tag == "li" and is_alone)
