"""A training as it is followed from outside: what is asked for, what is told, what has come of it.

The network itself learns elsewhere, in a process of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from eprep.core.catalogue import Phrase

NETS = ("book2", "book3", "selu")
EPOCHS = (1, 2, 3, 5, 10, 20, 30, 50, 100)
AUTO, SYNTHETIC, MNIST = "auto", "synthetic", "mnist"


@dataclass(frozen=True)
class Plan:
    net: str = "book2"
    epochs: int = 10
    data: str = AUTO


@dataclass(frozen=True)
class Begun:
    data: str
    """`mnist` or `synthetic`: which one it came to."""


@dataclass(frozen=True)
class Stepped:
    """Some batches further; `loss` is their mean."""

    epoch: int
    """From 1."""

    batch: int
    """From 1 to `batches`."""

    batches: int
    loss: float


@dataclass(frozen=True)
class EpochEnded:
    epoch: int
    loss: float
    accuracy: float
    seconds: float


@dataclass(frozen=True)
class Done:
    """It has come to where it was to go."""


@dataclass(frozen=True)
class Stopped:
    """It was asked to, or ended by itself before it was done."""

    why: Phrase


SECTIONS = {"book2": "day1-backprop", "book3": "day1-backprop", "selu": "techniques"}
"""Where in the syllabus what a network shows is taught."""


@dataclass(frozen=True)
class Finished:
    """A training that came to its end, as it is kept."""

    time: str
    """UTC, ISO 8601: when it ended."""

    net: str
    data: str
    seed: int
    epochs: tuple[EpochEnded, ...]
    """Those of its last run: a resumed one has not its first."""


Told = Begun | Stepped | EpochEnded | Done | Stopped


@dataclass
class Course:
    """What has come of one training so far."""

    plan: Plan
    data: str | None = None
    losses: list[tuple[float, float]] = field(default_factory=list)
    """By epochs, the part of the current one included."""

    epochs: list[EpochEnded] = field(default_factory=list)
    reached: float = 0.0
    """Epochs, in parts too."""

    end: Done | Stopped | None = None
    seconds: float = 0.0
    """When the newest of this was told, from when the training was asked for."""

    loading: float = 0.0
    """When the first loss was."""

    @property
    def accuracies(self) -> list[tuple[float, float]]:
        """In percent."""
        return [(epoch.epoch, 100 * epoch.accuracy) for epoch in self.epochs]

    @property
    def loss(self) -> float | None:
        """The newest one."""
        return self.losses[-1][1] if self.losses else None

    @property
    def accuracy(self) -> float | None:
        return self.epochs[-1].accuracy if self.epochs else None

    def add(self, told: Told, seconds: float) -> None:
        self.seconds = seconds
        match told:
            case Begun():
                self.data = told.data
            case Stepped():
                self.loading = self.loading or seconds
                self.reached = told.epoch - 1 + told.batch / told.batches
                self.losses.append((self.reached, told.loss))
            case EpochEnded():
                self.epochs.append(told)
            case Done() | Stopped():
                self.end = told

    def left(self, seconds: float) -> float | None:
        """How long it will still take, `seconds` after it was asked for; None: nobody can say."""
        if not self.reached:
            return None
        return (seconds - self.loading) / self.reached * (self.plan.epochs - self.reached)
