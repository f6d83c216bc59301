"""Which workers of a cluster may grade: those that say they are what this program is."""

from __future__ import annotations

import time
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from eprep.cli.grade.cluster.patience import PATIENCE
from eprep.cli.grade.cluster.terms import Credentials, Inquiry, decode, encode
from eprep.cli.grade.cluster.worker import vouch
from eprep.cli.language import words
from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import UNGRADABLE, Refusal

if TYPE_CHECKING:
    from eprep.cli.grade.cluster.link import Link, Member, Reply

LOOK_SECONDS = 1.0

AHEAD = 1
"""Tasks that a worker has beyond those that it grades, so that it need not wait for the next."""


@dataclass
class Place:
    """A worker, and how much it has to do."""

    address: str
    host: str
    room: int
    asked: float
    """When it was asked what it is, by `Link.listened`."""

    silent: bool = False
    """It has not answered in time. It may still."""

    isolation: str = ""
    """Empty until it has vouched for itself."""

    refused: bool = False
    busy: int = 0

    @property
    def usable(self) -> bool:
        return bool(self.isolation) and not self.refused


class Roster:
    def __init__(
        self,
        link: Link,
        inquiry: Inquiry,
        digests: Mapping[str, str],
        tell: Callable[[str], None],
        *,
        allow_weak: bool,
    ) -> None:
        self._link = link
        self._tell = tell
        self._inquiry = inquiry
        self._digests = digests
        self._allow_weak = allow_weak
        self._places: dict[str, Place] = {}
        self._asked: dict[int, Place] = {}
        """By ticket, those that have been asked what they are."""

        self._untold: list[tuple[str, Phrase]] = []
        """Who was refused, and why."""

        self._looked = 0.0
        self._empty_since: float | None = None
        self._served = False

    def look(self) -> list[str]:
        """Who has gone, looked for once a second. Raises Refusal where nobody is left to wait
        for."""
        if time.monotonic() - self._looked < LOOK_SECONDS:
            return []
        members = self._link.members()
        self._looked = time.monotonic()
        gone = [] if members is None else self._update(members)
        self._note_silence()
        self._tell_refused()
        self._mind_absence(answered=members is not None)
        return gone

    def finish(self) -> None:
        """Nobody is waited for any more: not for answers of those who were asked either."""
        for ticket in self._asked:
            self._link.forget(ticket)
        self._asked.clear()
        self._tell_refused()

    def heard(self, reply: Reply) -> bool:
        """Whether the reply was for us."""
        place = self._asked.pop(reply.ticket, None)
        if place is None:
            return False
        try:
            self._judge(place, decode(Credentials, reply.text))
        except ValueError as error:
            self.refuse(place, phrase("cluster.why.error", reason=reply.error or str(error)))
        self._tell_refused()
        return True

    def refuse(self, place: Place, why: Phrase) -> None:
        if place.refused:  # more than one of its tasks told so
            return
        place.refused = True
        self._untold.append((place.address, why))

    def free(self, tried: Container[str]) -> Place | None:
        """Who has the most room, if possible another one than was tried."""
        free = [place for place in self._usable() if place.busy < place.room]
        return min(free, key=lambda p: (p.address in tried, p.busy / p.room), default=None)

    def quiet(self, tried: Container[str]) -> Place | None:
        """A worker on a machine where no worker has anything to do for us."""
        loud = {place.host for place in self._places.values() if place.busy}
        free = [place for place in self._usable() if place.host not in loud]
        return min(free, key=lambda place: place.address in tried, default=None)

    def _usable(self) -> Iterator[Place]:
        return (place for place in self._places.values() if place.usable)

    def _update(self, members: Sequence[Member]) -> list[str]:
        here = {member.address: member for member in members}
        gone = [address for address in self._places if address not in here]
        for address in gone:
            del self._places[address]
        for ticket, place in list(self._asked.items()):
            if place.address in gone:
                self._link.forget(ticket)
                del self._asked[ticket]
        for address in [address for address in here if address not in self._places]:
            member, now = here[address], self._link.listened
            place = Place(address, member.host, member.threads + AHEAD, asked=now)
            self._places[address] = place
            self._asked[self._link.ask(address, vouch, encode(self._inquiry))] = place
        return gone

    def _note_silence(self) -> None:
        """Tell of those who do not say what they are. The others are not kept waiting."""
        late = self._link.listened - PATIENCE
        silent = [place for place in self._asked.values() if place.asked < late]
        untold = [place.address for place in silent if not place.silent]
        for place in silent:
            place.silent = True
        if untold:
            self._tell(words("cluster.silent_workers", seconds=PATIENCE, workers="、".join(untold)))

    @property
    def _expecting(self) -> bool:
        """Whether somebody may yet say in time what it is."""
        return any(not place.silent for place in self._asked.values())

    def _judge(self, place: Place, told: Credentials) -> None:
        why = self._fault(told)
        if why is not None:
            self.refuse(place, why)
            return
        place.isolation = told.isolation
        if told.isolation == "limits":
            self._tell(words("cluster.weak", worker=place.address, level=told.isolation))

    def _fault(self, told: Credentials) -> Phrase | None:
        for name, ours in self._inquiry.versions.items():
            theirs = told.versions.get(name, "?")
            if theirs != ours:
                return phrase("cluster.why.version", name=name, theirs=theirs, ours=ours)
        if told.error:
            return phrase("cluster.why.error", reason=told.error)
        for drill, digest in self._digests.items():
            if told.drills.get(drill) != digest:
                return phrase("cluster.why.drill", drill=drill)
        if told.isolation == "limits" and not self._allow_weak:
            return phrase("cluster.why.weak", level=told.isolation)
        return None

    def _tell_refused(self) -> None:
        """All of them at once, as soon as nobody more is expected."""
        if self._untold and not self._expecting:
            listed = "、".join(f"{address}（{words(why)}）" for address, why in self._untold)
            self._tell(words("cluster.refused", workers=listed))
            self._untold.clear()

    def _mind_absence(self, *, answered: bool) -> None:
        if answered and any(self._usable()):
            self._empty_since, self._served = None, True
        elif answered and self._expecting:
            pass
        elif answered and self._places and not self._served:
            raise Refusal(phrase("cluster.none"), UNGRADABLE)
        elif self._empty_since is None:
            self._empty_since = time.monotonic()
            key = "cluster.waiting" if answered else "cluster.waiting_scheduler"
            self._tell(words(key, seconds=PATIENCE))
        elif time.monotonic() - self._empty_since > PATIENCE:
            raise Refusal(phrase("cluster.gone", seconds=PATIENCE), UNGRADABLE)
