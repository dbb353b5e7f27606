"""Words that deny, in both languages, and turns of speech that look like them and deny nothing."""

import re


def _any(words: str) -> str:
    """Return a pattern of all the words of a table."""
    return "|".join(words.split())


# A question that is left open, and what is so all the same: 会不会, 不得不, 离不开, 不亚于.
NO_DENIAL_ZH = re.compile(
    r"(?P<asked>[会能是有可该])[不没](?P=asked)|非[^，。；]{1,12}不可|"
    + _any(r"""
    是否 能否 可否 与否 否则 要不 不得不 不能不 不会不 没有?不 无不 莫不 不无 不可或缺 必不可少 不可缺少
    不可避免 难免 未免 不免 免不了 少不了 离不开 绕不开 避不开 脱不开 不[亚逊弱输]于 不[仅只单但止光]
    不断 不论 不管 不妨 不愧 不禁 不久 不少 不错 不过(?![是滤拟程度]) 不等(?=[。，；]) 不约而同 不言而喻
    不言自明 毫无疑问 无疑 无论 非常 除非 未来 未知 没落 南非 非洲 差不多 来不及 不由 不一而足 无限
    相差无几 不相上下 无非 莫非 并非偶然 非(?=线性|平凡|凸|负|零|空|参数|自回归)
    """)
)
"""Chinese that has a "not" in it and denies nothing, or nothing that English must deny."""

# 不如 and its like compare, which is looked at as such; what 不了 denies stands before it; 不大 is "small".
_NO_PLAIN = "及如敌比一了到出起上下动住同变良佳利当均全大高多小低少长短强弱难易深快慢好"
PLAIN_ZH = re.compile(
    rf"(?<![于比较])(?!(?<=而)不是)不(?![{_NO_PLAIN}])(?!足(?!以))(?!是[^，。；]{{1,20}}而是)|没有?|未能?(?!必)|"
    + _any("无法 无需 无须 无[从意缘力望] 毫无 并无 绝无 [并绝]非 从未 从不 尚未")
)
"""Chinese that denies what follows it."""

LIKE_ZH = re.compile(
    _any("""
    [不没未无非难缺免勿莫否欠避逃禁] 拒绝 失败 防止 阻止 忽略 忽视 丢弃 舍弃 抛弃 摒弃 剔除 去除 移除
    去掉 删除 删去 消除 排除 除外 除了 停止 停用 放弃 取代 代替 替代 替换 空白 脱离 摆脱 例外 反而 相反
    独立 克服 困境 挑战 落空 稀少 罕见 鲜有 省[去掉略] 杜绝 绕[过开] 失[去效灵] 反之 有别于 区别于 遗漏
    崩溃 弃权 远离 抵消 豁免
    """)
)
"""Chinese that may stand for an English "not"."""

FAINT_ZH = re.compile(_any("少 差 弱 低 错 误 负 有限 有待 限制 局限 远"))
"""Chinese that may stand for an English "not" of the word beside it."""

COMPARED_ZH = re.compile(_any("不[及如敌] 不比 比不[上过] 逊于 弱于 落后 没有[^，。]{1,20}[高大多好快强]"))
"""Chinese that says "not as ... as"."""

HARM_ZH = re.compile(
    r"[会能得被受再]?(?:损失|损害|降低|减少|削弱|恶化|影响|牺牲|丢|失|遗漏|落后|拖|妨碍|阻碍|破坏)"
)
"""What is bad, so that a "not" before it says something good: 不损失 is "keeps"."""

NO_DENIAL_EN = re.compile(
    r"\b(?:not (?:only|just|merely|solely|simply|to mention)|not? (?:less|fewer|more|later|longer|other) than"
    r"|no doubt|or not|whether or not|if not|why not|not least|nothing but|cannot help|cannot but"
    r"|with or without)\b"
)
"""English that has a "not" in it and denies nothing."""

_AUXILIARY = _any("""
    do does did is are was were be been being am has have had can could will would may might shall
    should must need
    """)
_NO_MORE = r"(?!(?:\s\w+){0,4}\smore\sthan)"  # "cannot yield more than" is 最多
PLAIN_EN = re.compile(
    rf"\b(?:{_AUXILIARY})\s(?:\w+\s)?not\b{_NO_MORE}|n['’]t\b{_NO_MORE}|\bnot\s(?:all|every)\b|\b(?:cannot|never)\b{_NO_MORE}|\b(?:"
    + _any(r"""
    no neither(?=[^.;]{1,60}\snor\s) nor without none nothing fail(?:s|ed|ing)?\sto unable
    dispens\w+\swith lack(?:s|ed|ing)? falls?\sshort hardly impossible far\sfrom prevent(?:s|ed|ing)?
    avoid(?:s|ed|ing)?
    """)
    + r")\b"
)
"""English that denies what follows it, in so many words."""

LIKE_EN = re.compile(
    r"\b(?:"
    + _any(r"""
    rather\sth[ae]n instead\sof fail\w* not never cannot neither few little rarely seldom barely
    scarce\w* except beyond outside regardless irrespective alone solely stop\w* ceas\w* refus\w*
    reject\w* ignor\w* exclud\w* discard\w* remov\w* eras\w* eliminat\w* absen\w* miss\w* omi[ts]\w*
    difficult\w* hard harder struggl\w* poor\w* weak\w* wrong\w* fals\w* blind\w* los(?:e|es|t|s|ing)
    drop\w* forg[eo]t\w* neglig\w* neglect\w* negativ\w* abstain\w* dismiss\w* lack\w* avoid\w*
    prevent\w* obviat\w* circumvent\w* overcom\w* den[iy]\w* imposs\w* non\w*
    un(?!der|it|i[fvqo]|less|til|like)\w{3,}
    in(?:accura|correct|complet|suffic|capab|effect|sensitiv|depend)\w*
    in(?:varian|consist|efficien|dispens|evitab|visib|tract|feasib|explic|adequa|compat|abil|activ|valid)\w*
    in(?:herent|secur|equal)\w* im(?:perfect|poss|practical|balanc|plausib|precis|proper)\w*
    dis(?:agree|regard|abl|card|count|joint|trust|prov|similar|obey)\w* irr\w+ ill-\w+
    under-?(?:expl|stud|est|perform|represent|utili)\w* zero \w+less \w+-free replac\w* substitut\w*
    forthcoming invarian\w* mis\w{4,} anti-?\w+ resist\w* block\w* hinder\w* restrict\w* forbid\w*
    prohibit\w* suppress\w* halt\w* free\s(?:of|from) too less fewer leave\w* left remains?\sto
    """)
    + r")\b"
)
"""English that may stand behind a Chinese "not" of the word beside it."""

MILD_EN = re.compile(
    r"\?|\b(?:"
    + _any(r"""
    despite challeng\w* limit\w* yet low lower least unlike opposed only future open unclear remain\w*
    same unchanged preserv\w* keep\w* kept maintain\w* retain\w* robust\w* constant still minimal\w*
    marginal\w* away contrary contrast differ\w* distinct\w* separat\w* off problem\w*
    """)
    + r")\b"
)
"""English that may stand behind a Chinese "not" of a word that the sentence does not have."""

ELLIPSIS_EN = re.compile(rf"(?:(?:{_AUXILIARY}) not|cannot|\w+n['’]t)(?=\s?(?:[(),.;:]|$))")
"""English that denies what was said before it: A helps while B does not (see Table 2)."""

LAST_EN = re.compile(
    _any(r"no\b few little forthcoming future elsewhere negativ never beyond missing absent")
)
"""What denies the word before it: contains few, given in future work."""

CONTRAST_EN = re.compile(r"\b(?:unlike|in contrast (?:to|with)|as opposed to|contrary to)\b")
"""English that denies of one thing what it says of another."""

IS_EN = re.compile(r"\b(?:is|are|was|were|be|being|remain\w*|seem\w*)\s(?:\w+\s)?$")
"""What joins a word and what is denied of it: actions which are unproductive."""

AFFIX_EN = re.compile(r"(?:un|in|im|ir|dis|non|mis)\w|.*(?:less|-free)$")
"""What denies a part of itself first: unobserved, error-free."""
