"""How a submission is tried: what grading asks of the sandbox, whichever it is."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from eprep.core.catalogue import Phrase
from eprep.core.digits import Digits
from eprep.core.verdict import Case, Outcome

T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    """For the whole run of one submission."""

    wall: float = 5.0
    """Seconds on the clock."""

    cpu: float = 2.0
    """Seconds of computing."""

    memory_mb: int = 256
    """MiB beyond what Python and NumPy take."""


@dataclass(frozen=True)
class Opaque:
    """A value that is not sent between processes: a strange type, an array of one, or too much."""

    type: str
    dtype: str | None = None
    """Of an array."""

    shape: tuple[int, ...] | None = None
    """Of an array of too many numbers."""


@dataclass(frozen=True)
class Named:
    """An argument: a function of `core.functions`, built where it is called."""

    name: str


@dataclass(frozen=True)
class Dice:
    """An argument: a `numpy.random.Generator`, built from its seed where it is used."""

    seed: int


@dataclass(frozen=True)
class Yielded:
    """What an iterator gave until it ended."""

    items: tuple[object, ...]


@dataclass(frozen=True)
class Returned:
    """The function came back."""

    value: object
    after: tuple[object, ...] | None = None
    """The arguments as they are now; None where each is bit for bit what it was. What cannot be
    sent, such as functions and generators, is `Opaque`."""

    @property
    def mutated(self) -> bool:
        return self.after is not None


@dataclass(frozen=True)
class Raised:
    """The function ended in an exception; the next call may still go well."""

    outcome: Outcome
    message: Phrase
    exception: str = ""
    """The name of its class."""


class Stopped(Exception):
    """The submission cannot be called (again): it never loaded, or it was killed."""

    def __init__(self, outcome: Outcome, message: Phrase) -> None:
        super().__init__(outcome, message)
        self.outcome = outcome
        self.message = message


ROOM = 2**22
"""So many numbers may come back at most."""


class Running(Protocol):
    """A submission, loaded and ready in its child process."""

    def call(
        self, arguments: Sequence[object], chance: int = 0, room: int = ROOM
    ) -> Returned | Raised:
        """Call the function with fresh copies of `arguments`, the global generators of Python and
        NumPy seeded by `chance`. An array with which the value would hold more than `room` numbers
        is described instead. Raises Stopped."""

    @property
    def output(self) -> str:
        """What it has printed so far."""


class Runner(Protocol):
    @property
    def isolation(self) -> str:
        """`full`, `wrapped` or `limits`: how well a submission is shut in."""

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        """Load `source` in a child process of its own. Raises Stopped."""


def ignore_case(_case: Case) -> None:
    pass


class Kept:
    """What gradings of one drill share, such as the expected values of one seed.

    Threads may share it: what several of them want is made by one, and the others wait for it.
    """

    def __init__(self) -> None:
        self._found: dict[Hashable, Any] = {}
        self._making: dict[Hashable, threading.Lock] = {}
        self._lock = threading.Lock()

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """What `make` gives, made at the first call. An exception is not kept."""
        with self._lock:
            making = self._making.setdefault(key, threading.Lock())
        with making:
            if key not in self._found:
                self._found[key] = make()
            return self._found[key]  # type: ignore[no-any-return]


@dataclass(frozen=True)
class Trial:
    """What a kind may use to grade, besides the answer."""

    run: Runner
    seed: int
    on_case: Callable[[Case], None] = ignore_case
    show_expected: bool = True
    wall: float | None = None
    """Seconds that the learner grants, in place of the drill's own."""

    digits: Digits | None = None
    """Real handwritten digits; without them, synthetic ones are drawn."""

    maths: Runner | None = None
    """Lends SymPy to formulas that numbers cannot compare. Never for submissions."""

    kept: Kept = field(default_factory=Kept)
    """Shared by the gradings of one batch."""
