"""Training as a stream of events: a bar, a curve, a file or a test can follow it.

It can be stopped after any event and taken up again from a checkpoint, and then, on the same
machine, goes the same way bit for bit: all random numbers come from one generator, whose state is
part of the checkpoint.

Shapes: x (n, n_in), pixels or numbers; d, labels (n,) or one-hot (n, K).
"""

import math
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from .arrays import Array, Labels, Network
from .fast import FastLearner, is_fast
from .learner import Learner, Learns
from .minibatches import updates_per_epoch
from .optimisers import Slots
from .pixels import Pixels
from .recipe import Recipe

Dice = Mapping[str, Any]
"""The state of a random generator."""


class Updated(NamedTuple):
    """After each batch."""

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
    """The mean over the epoch's batches, each before its update, a smaller last one included."""

    seconds: float
    """Spent on learning alone, not on whoever follows the events."""


class Diverged(ArithmeticError):
    """The loss is no longer a number; the weights are of no use."""

    def __init__(self, epoch: int, batch: int, loss: float) -> None:
        super().__init__(f"the loss became {loss} in epoch {epoch}, batch {batch}")
        self.epoch, self.batch, self.loss = epoch, batch, loss


@dataclass(frozen=True)
class Checkpoint:
    """All that the next step depends on, beside recipe and data."""

    network: Network

    slots: Slots
    """What the optimiser remembers, by name: for Adam m and v, each shaped like the network."""

    dice: Dice
    dice_of_epoch: Dice
    """As they were before the order of the current epoch was drawn."""

    epoch: int = 0
    """Epochs that are complete."""

    batch: int = 0
    """Batches done of the next one."""

    loss_sum: float = 0.0
    """Over these batches."""

    seconds: float = 0.0


def begin(
    recipe: Recipe, rng: np.random.Generator, dtype: type[np.floating[Any]] = np.float32
) -> Checkpoint:
    """Return the checkpoint before the first step."""
    network = recipe.stack.init(rng, dtype)
    dice = rng.bit_generator.state
    return Checkpoint(network, recipe.optimiser.start(network), dice, dice)


class Training:
    """Runs a recipe on data, from a checkpoint on.

    Raises ValueError where the checkpoint does not fit the generator or the data.
    """

    def __init__(
        self,
        recipe: Recipe,
        x: Pixels | Array,
        d: Labels | Array,
        start: Checkpoint,
        rng: np.random.Generator,
        *,
        fast: bool | None = None,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        """`fast`: True for FastLearner, False for Learner, None for the former where it can follow
        recipe and data.
        """
        if len(x) == 0 or recipe.batch_size < 1:
            raise ValueError("there must be data, and batches of 1 or more")
        rng.bit_generator.state = dict(start.dice)
        if fast is None:
            single = all(w.dtype == np.float32 for w in start.network.values())
            fast = is_fast(recipe) and single and x.dtype == np.uint8 and d.ndim == 1
        form: Callable[..., Learns] = FastLearner if fast else Learner
        self._learner = form(recipe, x, d, start.network, start.slots, rng)
        self._batch_size = recipe.batch_size
        self._n = len(x)
        self.batches = updates_per_epoch(len(x), recipe.batch_size)
        if start.batch > self.batches:
            raise ValueError(f"the checkpoint is {start.batch} batches into {self.batches}")
        self._rng, self._dice_of_epoch = rng, start.dice_of_epoch
        self._clock = clock
        self.epoch, self.batch = start.epoch, start.batch
        self._loss_sum, self._seconds = start.loss_sum, start.seconds

    @property
    def network(self) -> Network:
        return self._learner.network()

    def set_network(self, network: Network) -> None:
        """Go on from these weights instead; what the optimiser remembers stays."""
        self._learner.set_network(network)

    def checkpoint(self) -> Checkpoint:
        return Checkpoint(
            network=self._learner.network(),
            slots=self._learner.slots(),
            dice=self._rng.bit_generator.state,
            dice_of_epoch=self._dice_of_epoch,
            epoch=self.epoch,
            batch=self.batch,
            loss_sum=self._loss_sum,
            seconds=self._seconds,
        )

    def events(self, epochs: int) -> Iterator[Updated | EpochEnded]:
        """Train until `epochs` epochs are complete, counted from the very first step.

        Raises Diverged after a batch whose loss is NaN or infinite.
        """
        while self.epoch < epochs:
            order = self._order()
            while self.batch < self.batches:
                yield self._update(order)
            yield self._end_of_epoch()

    def _order(self) -> NDArray[np.intp]:
        """Return the order of the epoch's samples: a new one, or once more the one begun.

        For the latter the generator is put back to where the epoch began, and then forward again.
        """
        if self.batch == 0:
            self._dice_of_epoch = self._rng.bit_generator.state
            return self._rng.permutation(self._n)
        now = self._rng.bit_generator.state
        self._rng.bit_generator.state = dict(self._dice_of_epoch)
        order = self._rng.permutation(self._n)
        self._rng.bit_generator.state = now
        return order

    def _update(self, order: NDArray[np.intp]) -> Updated:
        begun = self._clock()
        first = self.batch * self._batch_size
        t = self.epoch * self.batches + self.batch + 1
        loss = self._learner.learn(order[first : first + self._batch_size], t)
        self.batch += 1
        self._loss_sum += loss
        self._seconds += self._clock() - begun
        if not math.isfinite(loss):
            raise Diverged(self.epoch + 1, self.batch, loss)
        return Updated(self.epoch + 1, self.batch, self.batches, loss)

    def _end_of_epoch(self) -> EpochEnded:
        ended = EpochEnded(self.epoch + 1, self._loss_sum / self.batches, self._seconds)
        self.epoch, self.batch = ended.epoch, 0
        self._loss_sum = self._seconds = 0.0
        return ended
