"""How the stand-in writer answers a triage: it keeps all papers but those whose title asks to be dropped."""

import re

from tests.stand_ins.writer_answers import Json

DROPPED = "Unwanted"  # in a title
INVENTED_ID = "2699.99999v1"  # no list has it
KEPT_ZH, DROPPED_ZH = "方向相符，结果明确。", "偏题。"
_SHOWN = re.compile(r"^## (\S+)\n题目：(.+)$", re.MULTILINE)


def asks_for_triage(prompt: str) -> bool:
    return "JSON 对象 Triage" in prompt


def triage_of(prompt: str) -> Json:
    """Return a Triage on the papers of a request, and a verdict on a paper that is not among them."""
    verdicts = [
        {"id": name, "keep": DROPPED not in title, "reason_zh": DROPPED_ZH if DROPPED in title else KEPT_ZH}
        for name, title in _SHOWN.findall(prompt)
    ]
    return {"verdicts": [*verdicts, {"id": INVENTED_ID, "keep": True, "reason_zh": KEPT_ZH}]}
