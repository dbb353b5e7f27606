"""What writers do wrong, as rows."""

from tests.cli.bench import Bench
from tests.faults.arxiv_cases import ALL, BOTH
from tests.faults.rows import Case, Row, Seen, Step, all_of
from tests.faults.scene import LONG, ONE, THREE, TWO, recover
from tests.stand_ins.writer_faults import Fault

TWO_WRITTEN = Seen(0, 0, 2, ALL)
"""A run that had all but the answers on the second and the third paper."""


def answers(fault: Fault, *calls: int) -> Step:
    """Return what lets the calls of these numbers, from 1, go wrong."""

    def order(bench: Bench) -> None:
        bench.writer.order(fault, *calls)

    return order


def _first_alone(calls: int, *said: str) -> Seen:
    """Return a run whose post holds the first of three papers."""
    return Seen(1, 4, calls, (ONE,), (f"missing: {TWO}", f"missing: {THREE}", *said))


CASES = (
    Case(
        Row(
            "writer_busy",
            "模型限流（429），或接连出错（500、529、断线、回答断在半路、200 里装着一个错误）",
            "全部",
            "等它要求的时间，至多 120 秒；没说就等 1 秒，逐次加倍；最多再试六次，总共不超过 `timeout_s`",
            "成了就不说",
            0,
        ),
        {
            "each in turn": all_of(
                *(answers(Fault.RATE_LIMIT_SHORT, 1), answers(Fault.SERVER_ERROR, 2)),
                *(answers(Fault.CUT_BODY, 4), answers(Fault.CUT_CONNECTION, 5)),
                *(answers(Fault.RATE_LIMIT, 7), answers(Fault.OVERLOADED, 8), answers(Fault.ERROR_OBJECT, 9)),
            )
        },
        ALL,
        Seen(0, 4, 10, ALL),
    ),
    Case(
        Row(
            "writer_busy_for_long",
            "模型限流，要求等两分钟以上",
            "已写好的论文照常写进文章",
            "这次不等；重跑时只补缺的那几篇",
            "点名，以及它要求等多少秒",
            1,
        ),
        {"Retry-After: 3600": answers(Fault.RATE_LIMIT_LONG, 2, 3)},
        ALL,
        _first_alone(3, "asks for fewer requests; run again in 3600 s"),
        TWO_WRITTEN,
    ),
    Case(
        Row(
            "writer_down",
            "模型一直出错（500）",
            "元数据、PDF",
            "试到 `timeout_s` 为止",
            "模型服务出错，稍后再跑",
            3,
        ),
        {"500": answers(Fault.SERVER_ERROR, *range(1, 20))},
        BOTH,
        Seen(3, 3, None, None, ("failed with status 500; run again later",)),
        Seen(0, 0, 2, BOTH),
        relent=recover,
        more={"DIGEST_WRITER_TIMEOUT_S": "2"},
    ),
    Case(
        Row(
            "writer_late",
            "模型不回答，或慢得过了 `timeout_s`",
            "已写好的论文照常写进文章",
            "重跑时只补缺的那几篇",
            "点名；这一次可能已经计费，算进花费",
            1,
        ),
        {"silent, dripping": all_of(answers(Fault.STALL, 2), answers(Fault.DRIP, 3))},
        ALL,
        _first_alone(3, "did not end its answer", "3 writer calls"),
        TWO_WRITTEN,
        more={"DIGEST_WRITER_TIMEOUT_S": "5"},
    ),
    Case(
        Row(
            "answer_unusable_once",
            "回答不能用：200 里是网页、半截 JSON、没有 choices、空的、被截断、类型不对",
            "全部",
            "当场再问一次；类型不对的附上哪里不对，被截断的把上限加倍",
            "成了就不说",
            0,
        ),
        {
            "page, half, no choices": all_of(
                answers(Fault.HTML, 1), answers(Fault.CUT_JSON, 3), answers(Fault.NO_CHOICES, 5)
            ),
            "cut, empty, wrong types": all_of(
                answers(Fault.CUT_BY_LENGTH, 1), answers(Fault.NULL_CONTENT, 3), answers(Fault.WRONG_TYPES, 5)
            ),
        },
        ALL,
        Seen(0, 4, 6, ALL),
    ),
    Case(
        Row(
            "answer_no_json",
            "两次都是网页、半截 JSON，或没有 choices",
            "已写好的论文照常写进文章",
            "重跑时再问",
            "点名；地址可能不对，或稍后再跑",
            1,
        ),
        {
            "page, half, no choices": all_of(
                *(answers(Fault.HTML, 2), answers(Fault.CUT_JSON, 3), answers(Fault.NO_CHOICES, 4, 5))
            )
        },
        ALL,
        _first_alone(5, "sent no whole JSON but", "sent a reply without an answer"),
        TWO_WRITTEN,
    ),
    Case(
        Row(
            "answer_unfit",
            "两次的 JSON 都不合格式，或两次都被截断",
            "已写好的论文照常写进文章",
            "重跑时再问，不用坏的回答",
            "点名，哪里不合格式；可换更强的模型",
            1,
        ),
        {"wrong types, cut": all_of(answers(Fault.WRONG_TYPES, 2, 3), answers(Fault.CUT_BY_LENGTH, 4, 5))},
        ALL,
        _first_alone(5, f"answered twice for {TWO}v1 with JSON that does not fit", "did not end within"),
        TWO_WRITTEN,
    ),
    Case(
        Row(
            "answer_refused",
            "模型拒写这一篇，或被内容过滤拦下（包括 403）",
            "已写好的论文照常写进文章",
            "重跑时再问",
            "点名，连同它的原话",
            1,
        ),
        {
            "refusal, filter": all_of(answers(Fault.REFUSAL, 2), answers(Fault.FILTERED, 3)),
            "403, filter": all_of(answers(Fault.FLAGGED, 2), answers(Fault.FILTERED, 3)),
        },
        ALL,
        _first_alone(3, "refused to write about this paper"),
        TWO_WRITTEN,
    ),
    Case(
        Row(
            "paper_too_long",
            "论文超出模型的上下文",
            "全部",
            "删短再问一次：先删表格，再删脚注、图注，再从最长的几节末尾删起；摘要、引言、结论不动",
            "删了多少、删了什么",
            0,
        ),
        {"400": answers(Fault.TOO_LONG, 1)},
        (LONG,),
        Seen(0, 2, 2, (LONG,), ("longer than the writer reads", "it did not see", "of the longest sections")),
        Seen(0, 0, 0, (LONG,), ("it did not see",)),
        more={"DIGEST_WRITER_OUTPUT_TOKENS": "1000"},
    ),
    Case(
        Row(
            "paper_far_too_long",
            "论文超出模型的上下文，连摘要、引言、结论也放不下",
            "已写好的论文照常写进文章",
            "不再问；重跑时再问",
            "点名；可换上下文更长的模型",
            1,
        ),
        {"400": answers(Fault.TOO_LONG, 2)},
        BOTH,
        Seen(1, 3, 2, (ONE,), (f"missing: {TWO}", "longer than the writer")),
        Seen(0, 0, 1, BOTH),
        more={"DIGEST_WRITER_OUTPUT_TOKENS": "8000"},
    ),
    Case(
        Row(
            "no_such_model",
            "模型名写错了",
            "元数据、PDF",
            "不试：哪一篇都不会成",
            "没有这个模型，该改哪里",
            2,
        ),
        {"404": answers(Fault.NO_MODEL, 1)},
        (ONE,),
        Seen(2, 2, 1, None, ("There is no model 'stand-in'",)),
        Seen(0, 0, 1, (ONE,)),
    ),
    Case(
        Row(
            "key_rejected",
            "密钥不被接受（401）",
            "元数据、PDF",
            "不试：哪一篇都不会成",
            "该检查哪个环境变量；密钥不会印出来",
            2,
        ),
        {"401": answers(Fault.BAD_KEY, 1)},
        (ONE,),
        Seen(2, 2, 1, None, ("does not accept the key", "CUSTOM_API_KEY")),
        Seen(0, 0, 1, (ONE,)),
    ),
    Case(
        Row(
            "quota_gone",
            "写到一半，余额用完（402，或 429 insufficient_quota）",
            "已写好的论文照常写进文章",
            "不试，余下的也不再问；充值后重跑，只补缺的那几篇",
            "点名余下的每一篇，请去充值",
            1,
        ),
        {"402": answers(Fault.NO_MONEY, 2), "429": answers(Fault.NO_QUOTA, 2)},
        ALL,
        _first_alone(2, "is empty; top it up"),
        TWO_WRITTEN,
    ),
)
