"""Optimisers: their settings, what they remember between updates, and how they step.

They never change: what is remembered goes in and comes out, as the parameters do.

First `start`, then `step` for t = 1, 2, …, which applies the update rule of the same name.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from .arrays import Network
from .updates import (
    adagrad_update,
    adam_update,
    adamw_update,
    momentum_update,
    nesterov_update,
    rmsprop_update,
    sgd_update,
)

Slots = dict[str, Network]
"""What is remembered: by its name in the update rule, arrays of the parameters' shapes."""


@dataclass(frozen=True)
class Optimiser(ABC):
    learning_rate: float
    """The rate where no schedule gives another one to `step`."""

    remembers: ClassVar[tuple[str, ...]] = ()
    """The names of the slots, in the order in which the update rule takes and returns them."""

    def start(self, params: Network) -> Slots:
        """Return the slots before the first update: zeros."""
        return {
            name: {key: np.zeros_like(w) for key, w in params.items()} for name in self.remembers
        }

    def step(
        self, params: Network, grads: Network, slots: Slots, t: int, learning_rate: float
    ) -> tuple[Network, Slots]:
        """Return params and slots after update t. What has no gradient, as the running statistics
        of batch normalisation, stays as it is."""
        moving = {key: params[key] for key in grads}
        memory = [{key: slots[name][key] for key in grads} for name in self.remembers]
        moved, *remembered = self._update(moving, grads, memory, learning_rate, t)
        kept = zip(self.remembers, remembered, strict=True)
        return params | moved, {name: slots[name] | new for name, new in kept}

    @abstractmethod
    def _update(
        self, params: Network, grads: Network, memory: list[Network], lr: float, t: int, /
    ) -> tuple[Network, ...]:
        """Apply the rule, where every parameter has a gradient."""


@dataclass(frozen=True)
class SGD(Optimiser):
    """Steepest descent on the gradient of each mini-batch."""

    learning_rate: float = 0.01

    def _update(
        self, params: Network, grads: Network, _memory: list[Network], lr: float, _t: int, /
    ) -> tuple[Network, ...]:
        return (sgd_update(params, grads, lr),)


@dataclass(frozen=True)
class Momentum(Optimiser):
    """A ball that rolls: the velocity remembers the gradients of the past."""

    learning_rate: float = 0.01
    momentum: float = 0.9
    remembers = ("velocity",)

    def _update(
        self, params: Network, grads: Network, memory: list[Network], lr: float, _t: int, /
    ) -> tuple[Network, ...]:
        (velocity,) = memory
        return momentum_update(params, grads, velocity, lr, self.momentum)


@dataclass(frozen=True)
class Nesterov(Optimiser):
    """Momentum that looks where the velocity is about to take it."""

    learning_rate: float = 0.01
    momentum: float = 0.9
    remembers = ("velocity",)

    def _update(
        self, params: Network, grads: Network, memory: list[Network], lr: float, _t: int, /
    ) -> tuple[Network, ...]:
        (velocity,) = memory
        return nesterov_update(params, grads, velocity, lr, self.momentum)


@dataclass(frozen=True)
class AdaGrad(Optimiser):
    """Smaller steps for what has moved much already."""

    learning_rate: float = 0.01
    eps: float = 1e-7
    remembers = ("h",)

    def _update(
        self, params: Network, grads: Network, memory: list[Network], lr: float, _t: int, /
    ) -> tuple[Network, ...]:
        (h,) = memory
        return adagrad_update(params, grads, h, lr, self.eps)


@dataclass(frozen=True)
class RMSProp(Optimiser):
    """AdaGrad that forgets, so that the steps do not die out."""

    learning_rate: float = 0.01
    decay_rate: float = 0.99
    eps: float = 1e-7
    remembers = ("h",)

    def _update(
        self, params: Network, grads: Network, memory: list[Network], lr: float, _t: int, /
    ) -> tuple[Network, ...]:
        (h,) = memory
        return rmsprop_update(params, grads, h, lr, self.decay_rate, self.eps)


@dataclass(frozen=True)
class Adam(Optimiser):
    """Momentum's mean of g, divided by RMSProp's root; both corrected for their start at zero."""

    learning_rate: float = 0.001
    beta1: float = 0.9
    beta2: float = 0.999
    eps: float = 1e-8
    remembers = ("m", "v")

    def _update(
        self, params: Network, grads: Network, memory: list[Network], lr: float, t: int, /
    ) -> tuple[Network, ...]:
        m, v = memory
        return adam_update(params, grads, m, v, t, lr, self.beta1, self.beta2, self.eps)


@dataclass(frozen=True)
class AdamW(Adam):
    """Adam with a weight decay that is not divided by RMSProp's root."""

    weight_decay: float = 0.01

    def _update(
        self, params: Network, grads: Network, memory: list[Network], lr: float, t: int, /
    ) -> tuple[Network, ...]:
        m, v = memory
        return adamw_update(
            params, grads, m, v, t, lr, self.beta1, self.beta2, self.eps, self.weight_decay
        )


OPTIMISERS: dict[str, type[Optimiser]] = {
    "sgd": SGD,
    "momentum": Momentum,
    "nesterov": Nesterov,
    "adagrad": AdaGrad,
    "rmsprop": RMSProp,
    "adam": Adam,
    "adamw": AdamW,
}
