"""How a network is trained, as a value: all but the data and the dice."""

from collections.abc import Callable
from dataclasses import dataclass

from .optimisers import Optimiser
from .stack import Stack


@dataclass(frozen=True)
class Recipe:
    stack: Stack
    optimiser: Optimiser
    batch_size: int

    schedule: Callable[[int], float] | None = None
    """From the number of the update (from 0) to its learning rate; None: the optimiser's own."""

    l1: float = 0.0
    """λ of the penalty λ Σ |w|."""

    l2: float = 0.0
    """λ of the penalty ½ λ Σ w²."""

    max_norm: float | None = None
    """No unit's incoming weights may be longer than this."""

    def learning_rate(self, update: int) -> float:
        return self.optimiser.learning_rate if self.schedule is None else self.schedule(update)

    @property
    def plain(self) -> bool:
        """Whether nothing but loss and optimiser shapes the weights."""
        return self.schedule is None and not self.l1 and not self.l2 and self.max_norm is None
