"""The activation of a stack: one function, element by element."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from reference_impl.activations import (
    d_elu,
    d_leaky_relu,
    d_relu,
    d_selu,
    d_sigmoid,
    d_tanh,
    elu,
    leaky_relu,
    relu,
    selu,
    sigmoid,
    tanh,
)
from reference_impl.arrays import Array, Network
from reference_impl.smooth_units import (
    d_gelu,
    d_gelu_tanh,
    d_softplus,
    d_swish,
    gelu,
    gelu_tanh,
    softplus,
    swish,
)

from .layer import Shapes, Trace

ACTIVATIONS: dict[str, tuple[Callable[[Array], Array], Callable[[Array], Array]]] = {
    "sigmoid": (sigmoid, d_sigmoid),
    "tanh": (tanh, d_tanh),
    "relu": (relu, d_relu),
    "leaky_relu": (leaky_relu, d_leaky_relu),
    "elu": (elu, d_elu),
    "selu": (selu, d_selu),
    "swish": (swish, d_swish),
    "gelu": (gelu, d_gelu),
    "gelu_tanh": (gelu_tanh, d_gelu_tanh),
    "softplus": (softplus, d_softplus),
}
"""Each function with its derivative at the pre-activation u."""


@dataclass(frozen=True)
class Activation:
    """z = f(u)"""

    name: str

    def shapes(self) -> Shapes:
        return {}

    def init(self, rng: np.random.Generator) -> Network:
        del rng
        return {}

    def infer(self, p: Network, u: Array) -> Array:
        del p
        f, _ = ACTIVATIONS[self.name]
        return f(u)

    def trace(self, p: Network, u: Array, rng: np.random.Generator) -> Trace:
        """Trace the function.

        du = dz ⊙ f'(u)
        """
        del p, rng
        f, df = ACTIVATIONS[self.name]
        return Trace(y=f(u), dx=lambda dz: dz * df(u))
