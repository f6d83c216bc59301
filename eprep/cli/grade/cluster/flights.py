"""What has been given to which worker, and when it is overdue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from eprep.cli.grade.cluster.roster import Place
from eprep.cli.grade.task import Task


@dataclass(eq=False)
class Job:
    number: int
    task: Task
    failures: int = 0
    tried: set[str] = field(default_factory=set)
    """Workers that it failed on."""

    alone: bool = False
    """Whether it is kept for the end, when nobody takes its time, and it takes nobody with it."""


@dataclass(frozen=True)
class Flight:
    job: Job
    place: Place
    seconds: float
    """How long it may take, once it is its turn."""

    end: float
    """When it is overdue, by `Link.listened`."""


class Flights:
    """All that is in the air, by the ticket of its reply."""

    def __init__(self) -> None:
        self._flying: dict[int, Flight] = {}

    def __bool__(self) -> bool:
        return bool(self._flying)

    @property
    def all_alone(self) -> bool:
        return all(flight.job.alone for flight in self._flying.values())

    def begin(self, ticket: int, job: Job, place: Place, seconds: float, now: float) -> None:
        """A worker has at most one job that waits for another one, so it is waited for as well."""
        beside = [flight.seconds for flight in self._flying.values() if flight.place is place]
        end = now + max(beside, default=0.0) + seconds
        self._flying[ticket] = Flight(job, place, seconds, end)
        place.busy += 1

    def land(self, ticket: int) -> tuple[Job, Place]:
        """It is no more in the air, whatever has become of it."""
        flight = self._flying.pop(ticket)
        flight.place.busy -= 1
        return flight.job, flight.place

    def at(self, address: str) -> Sequence[int]:
        return [t for t, flight in self._flying.items() if flight.place.address == address]

    def overdue(self, now: float) -> Sequence[int]:
        return [t for t, flight in self._flying.items() if flight.end < now]
