"""Say in Chinese why something is missing or failed, by the code of the error, and what helps."""

import re
from datetime import UTC, datetime

_REASONS_ZH = {
    "error": "运行出错",
    "config": "设置或命令有误，改正后再运行",
    "malformed_id": "编号不是 arXiv 的格式，请核对",
    "key_missing": "没有设置密钥，设好后再运行",
    "key_rejected": "密钥不被接受，请核对或更换",
    "paper": "无法处理",
    "unknown": "arXiv 没有这篇论文或这个版本，请核对编号",
    "withdrawn": "作者已撤稿",
    "no_pdf": "arXiv 没有它的 PDF",
    "unreadable_pdf": "PDF 无法读取（损坏、加密或没有文字）",
    "too_long": "论文超出模型能读的长度，可换上下文更长的模型",
    "bad_answer": "模型的回答不能用",
    "held_back": "没有通过核对，可换更强的模型",
    "offline": "离线运行，而资料还没有留存",
    "service": "服务出错，稍后再运行",
    "busy": "另一个 digest 正在运行，等它结束再运行",
    "network": "网络不通或没有及时应答，请检查网络和代理，或稍后再运行",
    "too_large": "收到的文件过大，没有接收",
    "throttled": "arXiv 限流，稍后再运行",
    "arxiv_down": "arXiv 没有正常应答，稍后再运行",
    "writer_down": "模型服务没有正常应答，稍后再运行",
    "quota": "账户余额或调用次数已用完，请充值，或等次数恢复",
    "cost": "已到这一期的费用上限；还要写，就调高 max_cost_per_issue",
    "closed": "不在调用模型的时段（write_between），到时再运行",
    "batched": "已交批量接口，以后运行时取回",
}
_UNTIL = re.compile(r"\buntil (\d\d):(\d\d) UTC")


def reason_zh(code: str, sentence: str, now: datetime) -> str:
    """Return why, and what to do where there is something to do; the sentence for a code that is not ours.

    sentence: of the error. now: aware; the hour until which to wait is told in its zone.
    """
    reason = _REASONS_ZH.get(code, sentence)
    until = _UNTIL.search(sentence)
    if until is None:
        return reason
    hour, minute = map(int, until.groups())
    moment = now.astimezone(UTC).replace(hour=hour, minute=minute).astimezone(now.tzinfo)
    return f"{reason}（{moment:%H:%M} 以后）"
