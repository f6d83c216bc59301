"""How a submission is tried: what grading asks of the sandbox, whichever it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from eprep.core.catalogue import Phrase
from eprep.core.verdict import Case, Outcome


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
    """A value that is never sent between processes: a strange type, or an array of one."""

    type: str
    dtype: str | None = None
    """Of an array."""


@dataclass(frozen=True)
class Returned:
    """The function came back."""

    value: object
    mutated: bool
    """An argument is not what it was."""


@dataclass(frozen=True)
class Raised:
    """The function ended in an exception; the next call may still go well."""

    outcome: Outcome
    message: Phrase


class Stopped(Exception):
    """The submission cannot be called (again): it never loaded, or it was killed."""

    def __init__(self, outcome: Outcome, message: Phrase) -> None:
        super().__init__(outcome, message)
        self.outcome = outcome
        self.message = message


class Running(Protocol):
    """A submission, loaded and ready in its child process."""

    def call(self, arguments: Sequence[object]) -> Returned | Raised:
        """Call the function with fresh copies of `arguments`. Raises Stopped."""

    @property
    def output(self) -> str:
        """What it has printed so far."""


class Runner(Protocol):
    isolation: str
    """`full`, `wrapped` or `limits`: how well a submission is shut in."""

    def __call__(
        self, source: str, function: str, limits: Limits
    ) -> AbstractContextManager[Running]:
        """Load `source` in a child process of its own. Raises Stopped."""


def ignore_case(_case: Case) -> None:
    pass


@dataclass(frozen=True)
class Trial:
    """What a kind may use to grade, besides the answer."""

    run: Runner
    seed: int
    on_case: Callable[[Case], None] = ignore_case
    show_expected: bool = True
    wall: float | None = None
    """Seconds that the learner grants, in place of the drill's own."""
