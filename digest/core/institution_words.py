"""Words by which institutions are known on the first page of a paper."""

import re


def _any_of(names: str) -> str:
    """Return a pattern for any of the names, which commas part."""
    return "|".join(re.escape(" ".join(name.split())) for name in names.split(","))


# What stands above all else in an address: it is named alone.
WHOLE = re.compile(
    r"\b(?:Universit(?:y|ies|é|e|à|á|at|ät|eit|et|as)|Universidade?|Uniwersytet|Univ\.|Polytechnic\w*|Politecnic[oa]"
    r"|[ÉE]cole|Hochschule|Academ(?:y|ia) of \w+|ETH|EPFL|Institute of (?:Science and )?Technology)(?!\w)"
)
# What may be an institution of its own, or a part of the one that is named behind it: as the last word, or
# before what it is for, so that a title on Foundation Models names none.
PART = re.compile(
    r"\b(?:(?:Institut(?:e|es|o|ion)?|Istituto|Institución|College|Laborator(?:y|ies|ium)|Laboratoire"
    r"|Cent(?:er|re)|Academy|Hospital|Foundation|Corporation|Observatory)"
    r"(?=$|\s(?:of|for|de|der|für|on|at|in|London|Dublin)\b|\s\()"
    r"|Institut(?=\s[A-Z])|Inc\.|Ltd\.?|LLC|GmbH)(?!\w)"
)
# What is always a part.
UNIT = re.compile(
    r"\b(?:Department|Dept\.?|School|Faculty|Division|Departamento|Dipartimento|Département|Fakultät|Fachbereich"
    r"|Facult[éy]|Key Lab(?:oratory)?|Section|Unit|Group|Team|Program(?:me)?|Chair|Office)(?!\w)"
)
# Two names that ran together: what stands behind a university is seldom a part of its name.
MERGED = re.compile(
    r"Universit\w+\b.*\bUniversit"
    r"|Universit\w+\b(?! of (?:the )?Chinese Academy).*\b(?:Institut|Laborator|Academy|Cent(?:er|re)\b)"
    r"|(?<=\S )University (?!of|at|for|in|and|College|Hospital|Medical|Health)[A-Z]"
)
# What else stands on a first page.
NO_INSTITUTION = re.compile(
    r"\b(?:Press|Conference|Proceedings|Workshop|Symposium|Journal|Association|Correspond\w*|Authors?|Address"
    r"|Member|Student|Fellow|Professor|Received|Accepted|Supported|Part|Formerly|Work|Intern\w*|Preprint"
    r"|Independent|Copyright|License|Article|Abstract|Manuscript|Grant|Award|Fund\w*|Vol\.?|Volume)\b"
)
CHINESE = re.compile(
    r"[\u4e00-\u9fff]{2,8}大学|[\u4e00-\u9fff]{2,14}(?:学院|研究院|研究所|实验室|科学院|公司)"
)

_COMPANIES = _any_of(
    """Google, Microsoft, Meta, Facebook, Amazon, Apple, IBM, Intel, NVIDIA, Nvidia, Adobe, Salesforce,
    Samsung, Sony, Huawei, Tencent, Alibaba, ByteDance, Bytedance, Baidu, Bosch, Bloomberg, Snowflake,
    Databricks, ServiceNow, Naver, NAVER, LG, Qualcomm, Xiaomi, OPPO, Meituan, Kuaishou, JD, NTT,
    Hitachi, Toyota, Yandex, Oracle, Spotify, Uber, Netflix, LinkedIn, Shopee, Cohere, Hugging Face,
    HuggingFace"""
)
_BRANCHES = _any_of(
    """Research, Brain, DeepMind, AI, AI Lab, AI Labs, Lab, Labs, Group, Cloud, Assistant, Quantum, Health,
    Asia, Inc, Inc., Technologies, Technology, Corporation, Noah's Ark Lab, Noah’s Ark Lab, Language, Seed,
    FAIR"""
)
COMPANY = re.compile(rf"(?:{_COMPANIES})(?: (?:{_BRANCHES})){{0,3}}")
_KNOWN = _any_of(
    """DeepMind, OpenAI, Anthropic, xAI, Mistral AI, DeepSeek, DeepSeek-AI, DeepSeek AI, Moonshot AI,
    Zhipu AI, StepFun, MiniMax, SenseTime, MEGVII, iFLYTEK, Stability AI, EleutherAI, Together AI,
    Scale AI, AI21 Labs, Sakana AI, FAR AI, Apollo Research, Redwood Research, Nous Research, Ant Group,
    AI2, BAAI, FAIR, AWS AI, AWS AI Labs, MIT, MIT CSAIL, CSAIL, CMU, UCLA, UCSD, USTC, HKUST, KAIST,
    POSTECH, UNIST, GIST, NUS, NTU, EPFL, CWI, CNRS, INRIA, Inria, CSIRO, NIST, CERN, MILA, Mila, RIKEN,
    METR, Caltech, Georgia Tech, Virginia Tech, Penn State, UC Berkeley, UC Davis, UC Irvine, UC Merced,
    UC Riverside, UC San Diego, UC Santa Barbara, UC Santa Cruz, UT Austin, UNC Chapel Hill, ETH Zürich,
    ETH Zurich, Vector Institute, Alan Turing Institute, Broad Institute"""
)
KNOWN = re.compile(_KNOWN)

# What may stand behind a comma as a part of a university's name.
_CAMPUS = _any_of(
    """Berkeley, Los Angeles, San Diego, Davis, Irvine, Merced, Riverside, Santa Barbara, Santa Cruz,
    San Francisco, Austin, Dallas, Arlington, San Antonio, Amherst, Lowell, Ann Arbor, Dearborn,
    Madison, Milwaukee, Chapel Hill, Charlotte, Urbana-Champaign, Urbana–Champaign, Chicago, Boulder,
    Denver, Twin Cities, College Park, Baltimore County, Shenzhen, Knoxville, Lincoln, Omaha,
    Bloomington"""
)
CAMPUS = re.compile(_CAMPUS)
# Words that a name holds in small letters.
SMALL = re.compile(
    _any_of(
        "of, for, the, de, and, in, at, on, la, del, der, di, du, des, et, und, von, für, zu, y, e, &, –, -"
    ),
    re.IGNORECASE,
)
