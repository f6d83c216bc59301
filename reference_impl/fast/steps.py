"""Update rules over one long vector, in place. The formulas are those of updates.py."""

from math import sqrt
from typing import Protocol

import numpy as np

from reference_impl.arrays import Network
from reference_impl.optimisers import Adam

from .flat import Flat, Floats


class Step(Protocol):
    factor: float
    """What the gradient must have been multiplied by when it arrives."""

    slots: dict[str, Flat]
    """The optimiser's memory: for each of its names, an array for each of the network's."""

    def __call__(self, w: Floats, g: Floats, t: int) -> None:
        """Change w by the t-th update, t from 1. g may be overwritten."""


class SGDStep:
    """w ← w - ηg, where ηg is what arrives: the output layer has multiplied its δ by η already."""

    def __init__(self, learning_rate: float) -> None:
        self.factor = learning_rate
        self.slots: dict[str, Flat] = {}

    def __call__(self, w: Floats, g: Floats, t: int) -> None:
        del t
        np.subtract(w, g, out=w)


class AdamStep:
    def __init__(self, rule: Adam, slots: dict[str, Network]) -> None:
        self.factor = 1.0
        self.slots = {name: Flat.of(arrays) for name, arrays in slots.items()}
        self._rule = rule
        self._change = np.empty_like(self.slots["m"].vector)

    def __call__(self, w: Floats, g: Floats, t: int) -> None:
        """Take Adam's step, the corrections of m and v folded into two numbers, a and c.

        m ← β₁ m + (1 - β₁) g
        v ← β₂ v + (1 - β₂) g²
        w ← w - η m̂ / (√v̂ + ε)          m̂ = m / (1 - β₁ᵗ),  v̂ = v / (1 - β₂ᵗ)
          = w - a m / (√v + εc)          c = √(1 - β₂ᵗ),  a = ηc / (1 - β₁ᵗ)
        """
        rule, change = self._rule, self._change
        m, v = self.slots["m"].vector, self.slots["v"].vector
        c = sqrt(1 - rule.beta2**t)
        a = rule.learning_rate * c / (1 - rule.beta1**t)

        np.multiply(m, rule.beta1, out=m)
        np.multiply(g, 1 - rule.beta1, out=change)
        np.add(m, change, out=m)

        np.multiply(v, rule.beta2, out=v)
        np.multiply(g, g, out=g)
        np.multiply(g, 1 - rule.beta2, out=g)
        np.add(v, g, out=v)

        np.sqrt(v, out=change)
        np.add(change, rule.eps * c, out=change)
        np.divide(m, change, out=change)
        np.multiply(change, a, out=change)
        np.subtract(w, change, out=w)
