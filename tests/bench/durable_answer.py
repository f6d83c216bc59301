"""An answer on disk, beside a bare fsync: run by `make bench`, the figures are ratios of medians.

The bare one appends to a file and calls fsync: as many bytes as the answer's commit writes to the
journal, or as many as its row has. SQLite writes whole pages, so that the second is told beside a
commit of its own with one small row and no index, than which nothing in SQLite is quicker. All
take turns on the same file system; the history has 10,000 events already.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from long_history import write_history

from eprep.core.event import Event, EventType
from eprep.store.log import Log

EVENTS, TURNS = 10_000, 400
PROMISE = 1.5


def main() -> int:
    folder = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory(dir=folder) as place:
        ours, smallest, same, row = _measure(Path(place))
    held = ours / same <= PROMISE
    print(f"A durable answer, on {folder or tempfile.gettempdir()}; medians of {TURNS} turns")
    print(
        f"  answer / fsync of the bytes of its commit, {same * 1000:.2f} ms  {ours / same:.2f}",
        end="",
    )
    print(f"  (promised ≤ {PROMISE:g}: {'holds' if held else 'FAILS'})")
    print(
        f"  answer / fsync of the bytes of its row, {row * 1000:.2f} ms  {ours / row:.2f}", end=""
    )
    print(f"; the smallest commit of SQLite {smallest / row:.2f}")
    return int(not held)


def _measure(folder: Path) -> list[float]:
    """Seconds: an answer, the smallest commit, fsync after as many bytes as a commit or a row."""
    path = folder / "events.sqlite3"
    write_history(path, EVENTS, ["q1", "q2", "q3"])
    row = path.stat().st_size // EVENTS
    with (
        closing(Log(path)) as log,
        closing(sqlite3.connect(folder / "small.sqlite3", isolation_level=None)) as small,
        (folder / "bare").open("ab", buffering=0) as file,
    ):
        for statement in ("journal_mode = WAL", "synchronous = FULL"):
            small.execute(f"PRAGMA {statement}")
        small.execute("CREATE TABLE t (x)")
        commit = _bytes_of_a_commit(log, path.with_name(f"{path.name}-wal"))
        works: tuple[Callable[[], object], ...] = (
            lambda: log.append(_answer()),
            lambda: small.execute("INSERT INTO t VALUES (?)", ("x" * row,)),
            lambda: _bare(file.fileno(), commit),
            lambda: _bare(file.fileno(), row),
        )
        turns = [[_time(work) for work in works] for _ in range(TURNS)]
    return [statistics.median(column) for column in zip(*turns, strict=True)]


def _bytes_of_a_commit(log: Log, journal: Path) -> int:
    log.append(_answer())
    before = journal.stat().st_size
    for _ in range(20):
        log.append(_answer())
    return (journal.stat().st_size - before) // 20


def _answer() -> Event:
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return Event(
        EventType.ANSWERED, now, "q1", "r", seed=1, order=(2, 0, 1, 3), answer="い", seconds=20.0,
        session="s", expected=60.0,
    )  # fmt: skip


def _bare(number: int, size: int) -> None:
    os.write(number, b"x" * size)
    os.fsync(number)


def _time(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == "__main__":
    raise SystemExit(main())
