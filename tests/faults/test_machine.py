"""What is wrong with the user's machine: disks, folders, the library's file, the clock."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digest.adapters.library.schema import MIGRATIONS
from digest.adapters.locks import library_lock
from tests.adapters.library.shelf import spoil
from tests.cli.bench import Bench
from tests.faults.disks import read_only, tiny_disk
from tests.faults.rows import Row, Seen
from tests.faults.scene import DAY, ONE, TWO, items, look, scene

UNTOUCHED = "没有动过任何东西"
DISK_FULL = Row(
    "disk_full",
    "磁盘满了",
    "此前存好的都在；没有写了一半的文件",
    "不试；腾出空间后重跑，从断处继续",
    "哪里写不下，可能是磁盘满了",
    2,
)
FOLDER_READ_ONLY = Row(
    "folder_read_only",
    "文章或资料库的文件夹不能写",
    UNTOUCHED,
    "不试：付费之前就停下",
    "哪个文件夹，怎样换一个",
    2,
)
LIBRARY_BUSY = Row(
    "library_busy",
    "另一个 `digest` 正在用同一个资料库",
    "全部",
    "等它至多 10 分钟（再久则退出码 3）",
    "在等另一个运行",
    0,
)
LIBRARY_NEWER = Row("library_newer", "资料库是更新的版本建的", UNTOUCHED, "不试", "请升级 digest，附命令", 2)
LIBRARY_OLDER = Row(
    "library_older", "资料库是较旧的版本建的", "全部", "自动升级，每一步要么完成、要么不做", "不说", 0
)
LIBRARY_DAMAGED = Row(
    "library_damaged",
    "资料库的文件坏了",
    "文章都在；坏了的文件原样留着",
    "不试",
    "哪个文件坏了；用副本换回，或移走重来（PDF 要重新下载，回答要再付一次）",
    2,
)
CLOCK_SET_BACK = Row(
    "clock_set_back",
    "时钟被拨回",
    "全部",
    "不会因此久等：离上一次请求最多等 `pause_s`，限流的等待从现在算起",
    "不说",
    0,
)
ROWS = (
    *(DISK_FULL, FOLDER_READ_ONLY, LIBRARY_BUSY),
    *(LIBRARY_NEWER, LIBRARY_OLDER, LIBRARY_DAMAGED, CLOCK_SET_BACK),
)
ANEW = Seen(0, 2, 1, (ONE,))


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    with scene(tmp_path) as bench:
        yield bench


def test_disk_full(bench: Bench) -> None:
    look(bench, (ONE,), ANEW, "before")
    bench.program = ("-m", "tests.faults.little_room", "50000")
    said = ("full disk", "what was kept before is safe")
    look(bench, (ONE, TWO), Seen(DISK_FULL.exit_code, 2, None, None, said), "full")
    bench.program = ("-m", "digest")
    look(bench, (ONE, TWO), Seen(0, 0, None, (ONE, TWO)), "later")
    assert len(bench.writer.calls) == 2
    assert not list(bench.folder.rglob("*.part"))


def test_disk_full_where_the_post_should_lie(bench: Bench) -> None:
    with tiny_disk(bench.folder / "full"):
        look(bench, (ONE,), Seen(DISK_FULL.exit_code, 2, 1, None, ("full disk",)), "full")
    look(bench, (ONE,), Seen(0, 0, 0, (ONE,)), "later")


@pytest.mark.parametrize(("name", "said"), [("posts", "--out"), ("library", "choose a folder")])
def test_folder_read_only(bench: Bench, name: str, said: str) -> None:
    folder = bench.folder / name
    folder.mkdir()
    with read_only(folder):
        done = bench.run("--ids", ONE, *DAY)
        assert list(folder.iterdir()) == []
    assert done.returncode == FOLDER_READ_ONLY.exit_code
    assert name in done.stderr
    assert said in done.stderr
    assert not bench.arxiv.requests
    assert not bench.writer.calls


def test_library_busy(bench: Bench) -> None:
    with library_lock(bench.folder / "library"):
        process = bench.start("--ids", ONE, *DAY)
        assert process.stderr is not None
        assert "Another run is using the library" in process.stderr.readline()
        assert not bench.arxiv.requests
    process.communicate(timeout=60)
    assert process.returncode == LIBRARY_BUSY.exit_code
    assert items(bench.folder / "posts") == (ONE,)


def test_library_newer(bench: Bench) -> None:
    path = _library(bench)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")
    said = ("newer digest", "pip install . in", "pip install --upgrade")
    look(bench, (ONE,), Seen(LIBRARY_NEWER.exit_code, 0, 0, None, said), "newer")
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (99,)


def test_library_older(bench: Bench) -> None:
    path = _library(bench)
    old = Path(__file__).parent.parent / "adapters" / "library" / "library_1.sql"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(old.read_text(encoding="utf-8"))
    look(bench, (TWO,), Seen(LIBRARY_OLDER.exit_code, 2, 1, (TWO,)), "older")
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)
        papers = db.execute("SELECT paper FROM answers ORDER BY id").fetchall()
        assert papers == [("2410.06338v1",), (f"{TWO}v1",)]


def test_library_damaged(bench: Bench) -> None:
    path = _library(bench)
    look(bench, (ONE,), ANEW, "before")
    spoil(path.parent, "papers")
    damaged = path.read_bytes()
    said = ("is damaged", "move library.db")
    look(bench, (ONE,), Seen(LIBRARY_DAMAGED.exit_code, 0, 0, None, said), "damaged")
    assert path.read_bytes() == damaged
    path.write_bytes(b"no database at all" * 100)
    look(bench, (ONE,), Seen(LIBRARY_DAMAGED.exit_code, 0, 0, None, said), "no database")
    for part in path.parent.glob("library.db*"):
        part.unlink()
    look(bench, (ONE,), ANEW, "moved away")
    assert items(bench.folder / "before") == (ONE,)


def test_clock_set_back(bench: Bench) -> None:
    look(bench, (ONE,), ANEW, "before")
    ahead = datetime.now(UTC) + timedelta(days=2)
    with closing(sqlite3.connect(_library(bench))) as db, db:
        for table in ("papers", "pdfs", "stages", "answers"):
            db.execute(f"UPDATE {table} SET kept_at = ?", (ahead.isoformat(),))
    state = {"last_request": ahead.timestamp(), "closed_until": ahead.timestamp(), "last_wait_s": 0.0}
    (bench.folder / "state" / "digest" / "arxiv.json").write_text(json.dumps(state))
    look(bench, (ONE, TWO), Seen(CLOCK_SET_BACK.exit_code, 2, 1, (ONE, TWO)), "set back")


def _library(bench: Bench) -> Path:
    folder = bench.folder / "library"
    folder.mkdir(exist_ok=True)
    return folder / "library.db"
