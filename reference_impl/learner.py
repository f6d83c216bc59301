"""The readable form of learning: one update of the weights, step by step."""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .arrays import Array, Labels, Network
from .optimisers import Slots
from .pixels import Pixels, scaled
from .recipe import Recipe
from .regularisation import (
    decoupled_decay,
    l1_gradient,
    l1_penalty,
    l2_gradient,
    l2_penalty,
    max_norm,
)


class Learns(Protocol):
    """What the training loop needs of a learner, readable or fast."""

    def learn(self, rows: NDArray[np.intp], t: int) -> float:
        """Take the t-th step, t from 1, on these rows of the data. Return the loss before it."""

    def network(self) -> Network:
        """Return the weights as they are now."""

    def slots(self) -> Slots:
        """Return the optimiser's memory as it is now."""

    def set_network(self, network: Network) -> None:
        """Take these weights instead."""


class Learner:
    """Learns from x (n, n_in), pixels or numbers, and d, labels (n,) or one-hot (n, K)."""

    def __init__(
        self,
        recipe: Recipe,
        x: Pixels | Array,
        d: Labels | Array,
        network: Network,
        slots: Slots,
        rng: np.random.Generator,
    ) -> None:
        self._recipe = recipe
        self._x, self._d = x, d
        self._network, self._slots = network, slots
        self._rng = rng

    @np.errstate(over="ignore", invalid="ignore")  # overflow shows as a loss of NaN
    def learn(self, rows: NDArray[np.intp], t: int) -> float:
        """Forward, backward, update.

        E = mean cross-entropy + l1 Σ|w| + ½ l2 Σw²
        """
        recipe, network = self._recipe, self._network
        x, d = scaled(self._x[rows]), self._d[rows]
        lesson = recipe.stack.loss_and_gradients(network, x, d, self._rng)
        loss, gradients = lesson.loss, lesson.gradients
        if recipe.l1:
            loss += l1_penalty(network, recipe.l1)
            gradients = _sum(gradients, l1_gradient(network, recipe.l1))
        if recipe.l2:
            loss += l2_penalty(network, recipe.l2)
            gradients = _sum(gradients, l2_gradient(network, recipe.l2))

        rate = recipe.learning_rate(t - 1)  # schedules begin at 0
        if recipe.decay:
            network = decoupled_decay(network, rate, recipe.decay)
        network, self._slots = recipe.optimiser.step(network, gradients, self._slots, t, rate)
        if recipe.max_norm is not None:
            network = {
                key: max_norm(w, recipe.max_norm) if key.startswith("W") else w
                for key, w in network.items()
            }
        self._network = network | lesson.statistics  # running means and variances
        return loss

    def network(self) -> Network:
        return {key: w.copy() for key, w in self._network.items()}

    def slots(self) -> Slots:
        return self._slots

    def set_network(self, network: Network) -> None:
        self._network = network


def _sum(gradients: Network, penalty: Network) -> Network:
    return {key: g + penalty[key] for key, g in gradients.items()}
