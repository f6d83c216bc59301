"""What other histories have of each chain beyond ours, verified link by link as it arrives."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

from eprep.core.catalogue import phrase
from eprep.core.event import CHAIN_START, checksum
from eprep.core.fault import FAULTY, Refusal
from eprep.store.chains import Chains, Link
from eprep.store.sound import FAR, ROOM, check


class Broken(Exception):
    """A link that does not follow those that are known."""


class Arrival(NamedTuple):
    link: Link
    source: Path
    """The file that it came in."""


class Arrivals:
    def __init__(self, ours: Chains) -> None:
        self._ours = ours
        self.seals: dict[str, list[str]] = {}
        """Of each chain that has been asked for, as it will be."""

        self.new: dict[str, list[Arrival]] = {}
        """By device, in the order of its chain."""

        self._moments: dict[str, int | None] = {}
        self._latest = max(FAR, ours.latest_moment() or 0) + ROOM
        """No moment that arrives comes to it."""

        self._ids: set[str] = set()

    @property
    def path(self) -> Path:
        """Where our history is."""
        return self._ours.path

    def take(self, link: Link, source: Path) -> None:
        """Whatever is known already changes nothing. Raises Broken, and Refusal at a fork."""
        device, n = link.stamp.device, link.stamp.n
        seals = self._known(device)
        if 1 <= n <= len(seals) and seals[n - 1] == link.seal:
            return
        if not 1 <= n <= len(seals) + 1 or not _holds(link, seals):
            raise Broken
        try:
            check(link.stamp, link.event, self._latest)
        except (ValueError, TypeError) as error:
            raise Broken from error
        if n <= len(seals):
            raise forked(device, n, self._source_of(device, n), source)
        newest, moment = self._moments[device], link.stamp.moment
        if newest is not None and (moment is None or moment <= newest):
            raise Broken
        if link.stamp.id in self._ids:
            raise Broken
        self._ids.add(link.stamp.id)
        seals.append(link.seal)
        self.new[device].append(Arrival(link, source))
        self._moments[device] = moment

    def take_all(self, theirs: Chains, source: Path) -> None:
        """From another database, which has been verified and is known as `source`. Raises
        Refusal."""
        for device in theirs.devices():
            known, seals = self._known(device), theirs.seals(device)
            same = takewhile(lambda pair: pair[0] == pair[1], zip(known, seals, strict=False))
            for link in theirs.links(device, after=len([*same])):
                try:
                    self.take(link, source)
                except Broken as error:
                    raise unsound(link, source) from error

    def _known(self, device: str) -> list[str]:
        if device not in self.seals:
            self.seals[device] = self._ours.seals(device)
            self.new[device] = []
            self._moments[device] = self._ours.newest_moment(device)
        return self.seals[device]

    def _source_of(self, device: str, n: int) -> Path:
        new = self.new[device]
        place = n - 1 - (len(self.seals[device]) - len(new))
        return new[place].source if place >= 0 else self.path


def forked(device: str, n: int, one: Path, other: Path) -> Refusal:
    """Two events at the same place of a chain."""
    files = {"one": str(one), "other": str(other)}
    return Refusal(phrase("merge.forked", device=device, n=n, **files), FAULTY)


def unsound(link: Link, source: Path) -> Refusal:
    """Of a history from which nothing is taken."""
    values = {"reason": f"event {link.stamp.n}", "back": phrase("restore.unchanged")}
    return Refusal(phrase("log.damaged", path=str(source), **values), FAULTY)


def _holds(link: Link, seals: list[str]) -> bool:
    previous = seals[link.stamp.n - 2] if link.stamp.n > 1 else CHAIN_START
    return checksum(previous, link.stamp, link.event) == link.seal
