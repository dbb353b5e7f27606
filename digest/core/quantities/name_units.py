"""What the words after a number make of it: kind, unit, and the factor that they multiply it by."""

from decimal import Decimal

from digest.domain.quantity import Kind, Unit

# "114x less" and "114×", not 256 × 256 and not 8 × A100.
_CROSS = r"[xX×](?![A-Za-z0-9]|\s?\d|\s[A-Z]\d)"
# No word boundaries: to a regular expression Chinese characters are letters too.
UNIT_ZH = (
    rf"%|成(?![为员本功果分熟对])|个?百分点|个点|pp(?![a-z])|个?数量级|倍|{_CROSS}|个多月|月份?|[日号](?![志常称码])"
    r"|毫秒|秒|分钟|个?多?小时|天|周|星期|个月|年(?![级龄])|[KMGT]B(?![A-Za-z])|(?:ms|s|h)(?![A-Za-z])"
    r"|美元|欧元|元(?![组素数学])"
)
MEASURE_ZH = (
    r"[个种项类次步层篇家组位名条块台张轮代维大方阶道款套批段份人句首幅场期族路届部词字页样例门颗只棵折点国对]"
    r"|阶段|方面|角度|步骤|任务|数据集|模型|指标|场景|节点|参数|头(?!部)|样本"
)
UNIT_EN = (
    rf"{_CROSS}|"
    r"%[- ]points?\b|(?:absolute |percentage )[- ]?points?\b|points?\b|pp\b|pts?\b|%|per ?cent\b|pct\b"
    r"|fold\b|times\b|orders? of magnitude"
    r"|ms\b|milliseconds?\b|s(?:ec(?:onds?)?)?\b|min(?:utes?)?\b|h(?:ours?|rs?)?\b|days?\b|weeks?\b|months?\b|years?\b"
    r"|[KMGT]i?B\b|(?:US )?dollars?\b|USD\b|euros?\b|yuan\b|RMB\b"
)
_WORDS: dict[Kind | Unit, tuple[str, ...]] = {
    Kind.PERCENT: ("%", "percent", "per cent", "pct"),
    Kind.POINTS: ("百分点", "个点", "point", "points", "pp", "pt", "pts"),
    Kind.TIMES: ("倍", "x", "×", "fold", "times"),
    Kind.MONTH: ("月", "月份"),
    Kind.DAY: ("日", "号"),
    Unit.MILLISECOND: ("毫秒", "ms", "millisecond", "milliseconds"),
    Unit.SECOND: ("秒", "s", "sec", "second", "seconds"),
    Unit.MINUTE: ("分钟", "min", "minute", "minutes"),
    Unit.HOUR: ("小时", "多小时", "h", "hr", "hrs", "hour", "hours"),
    Unit.DAY: ("天", "day", "days"),
    Unit.WEEK: ("周", "星期", "week", "weeks"),
    Unit.MONTH: ("个月", "个多月", "month", "months"),
    Unit.YEAR: ("年", "year", "years"),
    Unit.KILOBYTE: ("kb", "kib"),
    Unit.MEGABYTE: ("mb", "mib"),
    Unit.GIGABYTE: ("gb", "gib"),
    Unit.TERABYTE: ("tb", "tib"),
    Unit.DOLLAR: ("美元", "dollar", "dollars", "usd"),
    Unit.EURO: ("欧元", "euro", "euros"),
    Unit.YUAN: ("元", "yuan", "rmb"),
}
_MOST_ORDERS = 99  # of magnitude; more are no number that anybody means, and break the arithmetic
_SIGNS = {"$": Unit.DOLLAR, "€": Unit.EURO, "¥": Unit.YUAN, "￥": Unit.YUAN}
_MEANING = {word: meaning for meaning, words in _WORDS.items() for word in words}


def name_unit(words: str, value: Decimal, sign: str = "") -> tuple[Kind, Unit, Decimal]:
    """Return (kind, unit, factor) for the unit printed after a value, "" for none.

    sign: the character before the number, which may be that of a currency.
    A year is a date when the value looks like one: 2026 年, but 3 年.
    """
    word = words.lower().strip()
    if word == "成":
        return Kind.PERCENT, Unit.NONE, Decimal(10)
    if "数量级" in word or "magnitude" in word:
        orders = min(int(value), _MOST_ORDERS)
        return Kind.TIMES, Unit.NONE, Decimal(10) ** orders / (value or 1)
    meaning = _MEANING.get(word) or _MEANING.get(word.removeprefix("个")) or _points(word) or _SIGNS.get(sign)
    if isinstance(meaning, Kind):
        return meaning, Unit.NONE, Decimal(1)
    if meaning is Unit.YEAR and value == int(value) and 1900 <= value <= 2100:
        return Kind.YEAR, Unit.NONE, Decimal(1)
    return Kind.NUMBER, meaning or Unit.NONE, Decimal(1)


def _points(word: str) -> Kind | None:
    return Kind.POINTS if word.endswith(("point", "points")) else None
