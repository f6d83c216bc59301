"""The chains of a history, link by link, as they travel from one history to another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from sqlite3 import Connection
from typing import NamedTuple

from eprep.core.event import Event, Stamp
from eprep.store.database import refusing
from eprep.store.device import former_devices, own_device
from eprep.store.rows import COLUMNS, SEAL, event_of, stamp_of


class Link(NamedTuple):
    stamp: Stamp
    event: Event
    seal: str


class Chains:
    """Those of one history, which has been verified."""

    def __init__(self, database: Connection, path: Path) -> None:
        self._database = database
        self.path = path

    def own(self) -> Sequence[str]:
        """The device that this history is written by, and then those that it was before."""
        with refusing(self.path):
            return [own_device(self._database), *former_devices(self._database)]

    def devices(self) -> Sequence[str]:
        with refusing(self.path):
            rows = self._database.execute("SELECT DISTINCT device FROM events ORDER BY device")
            return [device for (device,) in rows]

    def extent(self) -> tuple[int, str]:
        """How many events there are, and the latest time of any."""
        with refusing(self.path):
            row = self._database.execute("SELECT count(*), max(time) FROM events").fetchone()
            return row[0], row[1] or ""

    def seals(self, device: str) -> list[str]:
        """The checksums of its events, from the first on."""
        with refusing(self.path):
            rows = self._database.execute(
                "SELECT checksum FROM events WHERE device = ? ORDER BY n", (device,)
            )
            return [seal for (seal,) in rows]

    def newest_moment(self, device: str) -> int | None:
        with refusing(self.path):
            row = self._database.execute(
                "SELECT moment FROM events WHERE device = ? ORDER BY n DESC LIMIT 1", (device,)
            ).fetchone()
            return None if row is None else row[0]

    def latest_moment(self) -> int | None:
        """Of all devices."""
        with refusing(self.path):
            row = self._database.execute(
                "SELECT moment FROM events ORDER BY rowid DESC LIMIT 1"
            ).fetchone()
            return None if row is None else row[0]

    def links(self, device: str, after: int = 0) -> Iterator[Link]:
        """Its events, but for that many of the first."""
        with refusing(self.path):
            rows = self._database.execute(
                f"SELECT {COLUMNS} FROM events WHERE device = ? AND n > ? ORDER BY n",  # noqa: S608
                (device, after),
            )
            for row in rows:
                yield Link(stamp_of(row), event_of(row), row[SEAL])
