"""What arXiv does wrong, as rows."""

from tests.cli.bench import Bench
from tests.faults.rows import Case, Row, Seen, Step, all_of
from tests.faults.scene import GONE, ONE, THREE, TWO, UNKNOWN, WITHOUT_PDF, open_door, recover
from tests.stand_ins.arxiv_faults import (
    Fault,
    cut,
    dripping,
    empty_feed,
    page_as_pdf,
    redirected,
    shortened,
    stalled,
    status,
)

FEED, PDF, SECOND_PDF, THIRD_PDF = "/api/query", "/pdf/", f"/pdf/{TWO}", f"/pdf/{THREE}"
BOTH, ALL = (ONE, TWO), (ONE, TWO, THREE)
PAGE = b"<!DOCTYPE html><html><body>Please wait.</body></html>"
ALL_ANEW = Seen(0, 3, 2, BOTH)
"""A run that had nothing to go on from: metadata, two PDFs, two answers."""
SECOND_ANEW = Seen(0, 1, 1, BOTH)
"""A run that had all of the first paper and the metadata of the second."""


def meets(fault: Fault, path: str = "", *, times: int = 1) -> Step:
    """Return what lets the next requests whose address holds `path` meet a fault."""

    def order(bench: Bench) -> None:
        bench.arxiv.order(fault, path=path, times=times)

    return order


def _waits(code: int) -> Step:
    return meets(status(code, retry_after="0.1"), FEED)


CASES = (
    Case(
        Row(
            "throttled_briefly",
            "arXiv 限流：429、406、503、空的 403，或 200 里只有 `Rate exceeded.`，"
            "要等的时间在 `patience_s` 之内",
            "全部",
            "等到它要求的时间（没说就等 60 秒，逐次加倍，至多 600 秒），再发同一请求",
            "在等 arXiv，等到几点",
            0,
        ),
        {
            "each in turn": all_of(
                *(_waits(code) for code in (429, 406, 503, 200)),
                meets(status(403, body=b"", retry_after="0.1"), FEED),
            )
        },
        BOTH,
        Seen(0, 8, 2, BOTH, ("arXiv is throttling; waiting",)),
        more={"DIGEST_ARXIV_PATIENCE_S": "5"},
    ),
    Case(
        Row(
            "throttled_for_long",
            "arXiv 限流，比 `patience_s` 还久；返回的不是完整元数据（网页、半截、空表）也算",
            "之前取到的都在",
            "这次不再试；到时间以前重跑也不打扰 arXiv",
            "要等到几点",
            3,
        ),
        {
            "429": meets(status(429), FEED),
            "Rate exceeded. under 200": meets(status(200), FEED),
            "a web page": meets(status(200, body=PAGE), FEED),
            "half a feed": meets(shortened(0.6), FEED),
            "a feed without its entries": meets(empty_feed, FEED),
        },
        BOTH,
        Seen(3, 1, 0, None, ("arXiv is throttling and wants to be left alone until",)),
        ALL_ANEW,
        soon=Seen(3, 0, 0, None, ("left alone until",)),
        relent=open_door,
    ),
    Case(
        Row(
            "throttled_midway",
            "下载到一半开始限流",
            "已下载的论文照常写进文章",
            "重跑时只取缺的那几篇",
            "点名缺哪几篇、要等到几点",
            1,
        ),
        {"second PDF": meets(status(429), SECOND_PDF)},
        BOTH,
        Seen(1, 3, 1, (ONE,), (f"missing: {TWO}", "left alone until")),
        SECOND_ANEW,
        relent=open_door,
    ),
    Case(
        Row(
            "denied",
            "arXiv 拒绝访问（403 Access denied）",
            "之前取到的都在",
            "不再试；一小时内重跑也不打扰 arXiv",
            "被拒绝了，先弄清原因",
            3,
        ),
        {"403": meets(status(403, body=b"<h1>Access Denied</h1>"), FEED)},
        BOTH,
        Seen(3, 1, 0, None, ("arXiv denies us access",)),
        ALL_ANEW,
        soon=Seen(3, 0, 0, None, ("left alone until",)),
        relent=open_door,
    ),
    Case(
        Row(
            "no_metadata",
            "查询元数据时 arXiv 答以别的状态码（404，或没有写 Access denied 的 403）",
            "之前取到的都在",
            "不试；重跑时再问",
            "状态码，稍后再跑",
            3,
        ),
        {
            "403": meets(status(403, body=b"<html>Forbidden</html>"), FEED),
            "404": meets(status(404, body=b"<html>Not found</html>"), FEED),
        },
        BOTH,
        Seen(3, 1, 0, None, ("answers with status 40", "try again later")),
        ALL_ANEW,
    ),
    Case(
        Row(
            "hiccup",
            "连接断在半路、几分钟没有答完、502、504",
            "全部",
            "隔 1 秒、2 秒各再试一次",
            "成了就不说",
            0,
        ),
        {
            "late, 502": all_of(
                *(meets(stalled(5), FEED), meets(dripping(0.05), PDF), meets(status(502), SECOND_PDF))
            ),
            "cut, 504": all_of(meets(cut(0.5), FEED), meets(cut(0.5), PDF), meets(status(504), SECOND_PDF)),
        },
        BOTH,
        Seen(0, None, 2, BOTH),
        program=("-m", "tests.faults.hurried"),
    ),
    Case(
        Row(
            "unreachable",
            "连不上 arXiv，或三次都断在半路",
            "之前取到的都在",
            "试三次为止",
            "arXiv 没有回答，检查网络或稍后再试",
            3,
        ),
        {"cut three times": meets(cut(0.5), FEED, times=3)},
        BOTH,
        Seen(3, 3, 0, None, ("arXiv does not answer", "cannot be reached")),
        ALL_ANEW,
    ),
    Case(
        Row(
            "list_refused",
            "arXiv 不肯回答整张编号表（400、500）",
            "全部",
            "把表对半拆开再问",
            "成了就不说",
            0,
        ),
        {"500": meets(status(500, body=b""), FEED), "400": meets(status(400, body=b""), FEED)},
        BOTH,
        Seen(0, 5, 2, BOTH),
    ),
    Case(
        Row(
            "pdf_damaged",
            "PDF 是一张网页、是别的东西、被截断（长度却对得上）",
            "别的论文照常写进文章",
            "当场下载三次；重跑时再下载",
            "arXiv 送来的是什么，点名那一篇",
            1,
        ),
        {
            "a web page, a cut file": all_of(
                meets(page_as_pdf, SECOND_PDF, times=3), meets(shortened(0.5), THIRD_PDF, times=3)
            )
        },
        ALL,
        Seen(1, 8, 1, (ONE,), (f"a web page instead of the PDF of {TWO}v1, 3 times", "a cut file instead")),
        Seen(0, 2, 2, ALL),
    ),
    Case(
        Row(
            "pdf_error",
            "下载 PDF 时 arXiv 出错（500）",
            "别的论文照常写进文章",
            "重跑时再下载",
            "点名那一篇和状态码",
            1,
        ),
        {"500": meets(status(500, body=PAGE), SECOND_PDF)},
        BOTH,
        Seen(1, 3, 1, (ONE,), (f"missing: {TWO}", "with status 500")),
        SECOND_ANEW,
    ),
    Case(
        Row("redirected", "arXiv 把请求转到自己的另一地址", "全部", "跟过去，至多五次", "不说", 0),
        {"same host": meets(redirected(f"/pdf/{TWO}v1.pdf"), SECOND_PDF)},
        BOTH,
        # From the second PDF to its name with .pdf, and back as the stand-in does for those.
        Seen(0, 5, 2, BOTH),
    ),
    Case(
        Row(
            "led_away",
            "请求被转到别的主机（例如上网登录页），或转个没完",
            "别的论文照常写进文章",
            "不跟过去，转五次为止；重跑时再试",
            "被转到了哪里",
            1,
        ),
        {
            "another host, round and round": all_of(
                meets(redirected("http://elsewhere.invalid/login"), SECOND_PDF),
                meets(redirected(f"/pdf/{THREE}v1"), THIRD_PDF, times=6),
            )
        },
        ALL,
        Seen(
            1, 9, 1, (ONE,), ("leads away to http://elsewhere.invalid/login", "redirects more than 5 times")
        ),
        Seen(0, 2, 2, ALL),
    ),
    Case(
        Row(
            "withdrawn",
            "论文已撤稿",
            "别的论文照常写进文章",
            "重跑时再问一次；要早先的版本，写明版本号",
            "撤稿，连同作者给的理由",
            1,
        ),
        {"withdrawn": recover},
        (ONE, GONE),
        Seen(1, 3, 1, (ONE,), (f"missing: {GONE}", "was withdrawn", "due to an error in Section 3")),
        Seen(1, 1, 0, (ONE,), ("was withdrawn",)),
    ),
    Case(
        Row(
            "not_there",
            "没有这个编号或版本，或者没有 PDF",
            "别的论文照常写进文章",
            "重跑时再问 arXiv",
            "点名，并说缺的是什么",
            1,
        ),
        {"unknown and without PDF": recover},
        (ONE, UNKNOWN, WITHOUT_PDF),
        Seen(1, 3, 1, (ONE,), (f"arXiv has no paper {UNKNOWN}", f"arXiv has no PDF of {WITHOUT_PDF}")),
        Seen(1, 2, 0, (ONE,)),
    ),
)
