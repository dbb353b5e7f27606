"""Errors in the words of a true claim. Each function returns the claim made false, or None if it cannot."""

import re
from random import Random

from tests.benchmarks.planting import Setting, replaced

OPPOSITES = (
    *(
        ("优于", "劣于"),
        ("胜过", "不及"),
        ("超过", "低于"),
        ("高于", "低于"),
        ("低于", "高于"),
        ("多于", "少于"),
    ),
    *(
        ("提高", "降低"),
        ("提升", "下降"),
        ("增加", "减少"),
        ("升至", "降至"),
        ("降至", "升至"),
        ("降到", "升到"),
    ),
    *(
        ("降低", "提高"),
        ("下降", "上升"),
        ("减少", "增加"),
        ("缩短", "延长"),
        ("上升", "下降"),
        ("增长", "下降"),
    ),
    *(
        ("更好", "更差"),
        ("更高", "更低"),
        ("更低", "更高"),
        ("最高", "最低"),
        ("最低", "最高"),
        ("更快", "更慢"),
    ),
    *(
        ("更大", "更小"),
        ("更小", "更大"),
        ("更多", "更少"),
        ("更少", "更多"),
        ("更强", "更弱"),
        ("最好", "最差"),
    ),
    *(
        ("较高", "较低"),
        ("较低", "较高"),
        ("损害", "改善"),
        ("改善", "损害"),
        ("有害", "无害"),
        ("改进", "损害"),
    ),
    *(("加快", "减慢"), ("加速", "减慢"), ("扩大", "缩小"), ("领先", "落后"), ("正相关", "负相关")),
)
HEDGES = (
    *(r"可能(?!性)", r"有时", r"(?<![大全])部分", r"略(?=[高低优有微])", r"往往", r"(?<![节])约\s?(?=\d)"),
    *(
        r"(?<![最接附])近\s?(?=\d)",
        r"最多",
        r"最长",
        r"最高(?=\s?可?达?到?\s?\d)",
        r"通常",
        r"常常?(?=[被会用能])",
    ),
    *(
        r"似乎",
        r"大多数?",
        r"多数",
        r"大致",
        r"几乎",
        r"潜在",
        r"或许",
        r"一般(?!化)",
        r"接近",
        r"一定程度上",
        r"有望",
    ),
)
HEDGED_EN = re.compile(
    r"\b(?:may|might|could|can|would|often|usually|typical\w*|general\w*|approximate\w*|about|around|up to"
    r"|near\w*|almost|some\w*|partial\w*|slight\w*|likely|tend\w*|suggest\w*|potential\w*|most\w*|roughly|seem\w*"
    r"|appear\w*|over|marginal\w*|predominant\w*|commonly|frequently|possib\w*)\b|[~∼≈]",
    re.IGNORECASE,
)
# What is put in, where, and the English that would make it true.
OVERCLAIMS = (
    (r"(?<!首次)(?=论文提出|作者提出|提出|采用|使用|包含|提供)", "首次", r"first|novel|new\b"),
    (
        r"(?<!显著)(?=优于|提高|提升|降低|下降|减少|高于|超过|增加|改进)",
        "显著",
        r"significan|substantial|great|large|much|considerabl|dramatic",
    ),
    (
        r"(?<=在)(?!所有|一|各|全部|于|此|线)",
        "所有",
        r"\ball\b|every|each|across|consistent|any\b|entire|overall|both",
    ),
    (r"(?=解决|避免|忽略|取代|消除|独立|揭示|解释|克服)", "完全", r"complet|full|entire|eliminat|total"),
    (
        r"(?=。?$)",
        "，达到业界最佳水平",
        r"state-of-the-art|state of the art|sota|best|outperform|surpass|superior|highest",
    ),
)
ADDITIONS = (
    *(
        "，但推理速度明显慢于基线",
        "，但在低资源语言上效果不佳",
        "，不过需要额外的人工标注",
        "，代价是显存占用增加",
    ),
    *(
        "，作者也承认其训练成本较高",
        "，并且已在工业界大规模部署",
        "，且无需任何超参数调优",
        "，在小模型上同样有效",
    ),
    *(
        "，理论分析给出了收敛性保证",
        "，但仅在单一数据集上验证",
        "，并已开源全部代码与权重",
        "，同时提升了模型的可解释性",
    ),
    *(
        "，但对噪声数据较为敏感",
        "，还能推广到视频和语音任务",
        "，并通过了用户研究的验证",
        "，但难以扩展到更长的文本",
    ),
)


def direction_flipped(setting: Setting, random: Random) -> str | None:
    """提高 becomes 降低."""
    text = setting.claim.text_zh
    found = [(match, other) for one, other in OPPOSITES for match in re.finditer(one, text)]
    if not found:
        return None
    match, other = random.choice(found)
    return replaced(text, match.span(), other)


def overclaimed(setting: Setting, random: Random) -> str | None:
    """首次, 显著, 所有, 完全 or 业界最佳 put in, where the evidence has no word for it."""
    text = setting.claim.text_zh
    found = [
        (match.start(), words)
        for place, words, licence in OVERCLAIMS
        if words not in text and not re.search(licence, setting.evidence, re.IGNORECASE)
        for match in list(re.finditer(place, text))[:1]
    ]
    if not found:
        return None
    start, words = random.choice(
        found[:-1] or found
    )  # the last fits everywhere, and would crowd out the others
    return replaced(text, (start, start), words)


def hedge_removed(setting: Setting, random: Random) -> str | None:
    """可能, 约 or 最多 taken out, where the evidence hedges too."""
    text = setting.claim.text_zh
    found = [match for hedge in HEDGES for match in re.finditer(hedge, text)]
    if not found or not HEDGED_EN.search(setting.evidence):
        return None
    return replaced(text, random.choice(found).span(), "")


def addition_invented(setting: Setting, random: Random) -> str | None:
    """A limitation or a merit that nobody wrote appended."""
    return setting.claim.text_zh.rstrip("。") + random.choice(ADDITIONS) + "。"
