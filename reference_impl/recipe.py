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

    decay: float = 0.0
    """λ of the decay w ← w - ηλw beside the optimiser's step; AdamW has its own, of biases too."""

    max_norm: float | None = None
    """No unit's incoming weights may be longer than this."""

    def learning_rate(self, update: int) -> float:
        rate = self.optimiser.learning_rate if self.schedule is None else self.schedule(update)
        return float(rate)  # a NumPy number would turn float32 weights into float64

    @property
    def plain(self) -> bool:
        """Whether nothing but loss and optimiser shapes the weights."""
        return self == Recipe(self.stack, self.optimiser, self.batch_size)
