"""A history of any length, written row by row with its checksums instead of answer by answer."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from eprep.core.event import CHAIN_START, Event, EventType, Stamp, checksum
from eprep.store.database import open_database, transaction
from eprep.store.log import Log
from eprep.store.rows import INSERT, row_of


def write_history(path: Path, count: int, questions: Sequence[str]) -> None:
    """That many events: answers, each with its verdict, two minutes apart."""
    Log(path).close()
    with closing(open_database(path)) as database, transaction(database):
        (device,) = database.execute("SELECT value FROM meta WHERE key = 'device'").fetchone()
        database.executemany(INSERT, _rows(device, count, questions))


def _rows(device: str, count: int, questions: Sequence[str]) -> Iterator[tuple[Any, ...]]:
    dice, seal, about = Random(count), CHAIN_START, ""
    begin = datetime.now(UTC) - timedelta(minutes=count)
    for n in range(1, count + 1):
        at = begin + timedelta(minutes=n)
        time = at.isoformat(timespec="milliseconds")
        stamp = Stamp(f"00000000-0000-4000-8000-{n:012}", device, n, int(at.timestamp() * 1000))
        if n % 2:
            question, about = dice.choice(questions), stamp.id
            event = Event(
                EventType.ANSWERED, time, question, "r", seed=dice.randrange(2**31), order=(2, 0, 1, 3),
                answer="い", seconds=dice.uniform(5.0, 90.0), session=f"s{n // 40}", expected=60.0,
            )  # fmt: skip
        else:
            right = dice.random() < 0.7
            event = Event(
                EventType.GRADED, time, question, "r", about=about, session=f"s{n // 40}",
                outcome="right" if right else "wrong", score=float(right),
            )  # fmt: skip
        seal = checksum(seal, stamp, event)
        yield row_of(stamp, event, seal)


if __name__ == "__main__":
    write_history(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:])
