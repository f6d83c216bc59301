"""Takes events of other devices into a history, each at its place in the one order of all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from sqlite3 import Connection
from typing import NamedTuple

from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, Refusal
from eprep.store.arrivals import Arrivals, forked
from eprep.store.chains import Link
from eprep.store.moments import moments
from eprep.store.rows import COLUMNS, row_of

INSERT_AT = f"INSERT INTO events (rowid, {COLUMNS}) VALUES (?{', ?' * len(COLUMNS.split(','))})"  # noqa: S608  a constant


class Placed(NamedTuple):
    """An event as far as its place depends on it."""

    device: str
    n: int
    moment: int | None
    time: str
    rowid: int | None
    """None: it is new."""

    link: Link | None = None


def merge(database: Connection, arrivals: Arrivals) -> list[Link]:
    """Within a transaction; return what is new. Raises Refusal.

    The rows are numbered anew, since what is read depends on it that their numbers are in
    canonical order: by moment, device and place in the chain.
    """
    new = [link for device in arrivals.new for link in _still_new(database, arrivals, device)]
    if new:
        _number(database, new)
    return new


def _still_new(database: Connection, arrivals: Arrivals, device: str) -> list[Link]:
    """Another program may have taken some of them meanwhile."""
    seals, new = arrivals.seals[device], arrivals.new[device]
    row = database.execute(
        "SELECT n, checksum FROM events WHERE device = ? AND n <= ? ORDER BY n DESC LIMIT 1",
        (device, len(seals)),
    ).fetchone()
    n, seal = row or (0, "")
    if new and n and seals[n - 1] != seal:
        raise forked(device, n, arrivals.path, new[0].source)
    beyond = [arrival for arrival in new if arrival.link.stamp.n > n]
    for link, source in beyond:
        if database.execute("SELECT 1 FROM events WHERE id = ?", (link.stamp.id,)).fetchone():
            raise Refusal(phrase("merge.damaged", path=str(source)), FAULTY)
    return [arrival.link for arrival in beyond]


def _number(database: Connection, new: Iterable[Link]) -> None:
    rows = database.execute("SELECT device, n, moment, time, rowid FROM events")
    placed = [Placed._make((*row, None)) for row in rows]
    for link in new:
        _, device, n, moment = link.stamp
        placed.append(Placed(device, n, moment, link.event.time, None, link))
    order = list(enumerate(canonical(placed), start=1))
    moved = [(-place, p.rowid) for place, p in order if p.rowid not in (None, place)]
    database.executemany("UPDATE events SET rowid = ? WHERE rowid = ?", moved)
    database.execute("UPDATE events SET rowid = -rowid WHERE rowid < 0")
    database.executemany(
        INSERT_AT, [(place, *row_of(*p.link)) for place, p in order if p.link is not None]
    )


def canonical(events: Sequence[Placed]) -> list[Placed]:
    """In the one order that every device comes to."""
    keyed: list[tuple[int, str, int, Placed]] = []
    for device, group in groupby(sorted(events, key=itemgetter(0, 1)), key=itemgetter(0)):
        chain = list(group)
        when = moments([(p.moment, p.time) for p in chain])
        keyed += [(moment, device, p.n, p) for moment, p in zip(when, chain, strict=True)]
    keyed.sort(key=itemgetter(0, 1, 2))
    return [p for *_, p in keyed]
