"""What goes wrong on a day of a weekly series, by what is then out of order."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.stand_ins.arxiv_faults import status
from tests.stand_ins.writer_faults import Fault
from tests.year.blog import Blog

THROTTLED = status(429)

TROUBLES: dict[str, Callable[[Blog], None]] = {
    "the listing": lambda blog: blog.arxiv.order(THROTTLED, path="search_query=cat"),
    "the metadata": lambda blog: blog.arxiv.order(THROTTLED, path="id_list=2"),
    "a PDF": lambda blog: blog.arxiv.order(THROTTLED, path="/pdf/", after=1),
    "the writer": lambda blog: blog.writer.order(Fault.NO_MONEY, *_next_calls(blog, 8)),
    "one answer": lambda blog: blog.writer.order(Fault.NO_MONEY, *_next_calls(blog, 1)),
    "the form of an answer": lambda blog: blog.writer.order(Fault.WRONG_TYPES, *_next_calls(blog, 2)),
}


@contextmanager
def no_exports(blog: Blog) -> Iterator[None]:
    """Let nothing be exported: a file lies where the folder of exports should be."""
    exports, away = blog.folder / "exports", blog.folder / "away"
    exports.mkdir(exist_ok=True)
    exports.rename(away)
    exports.write_text("Here no folder can be made.", encoding="utf-8")
    yield
    exports.unlink()
    away.rename(exports)


def _next_calls(blog: Blog, count: int) -> range:
    first = len(blog.writer.calls) + 1
    return range(first, first + count)
