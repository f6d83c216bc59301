# ruff: noqa: N802  AND is the gate's name
"""Logic gates made of perceptrons. XOR takes two layers, as no line separates its classes.

x1 and x2 are 0 or 1, and so is the result.
"""

import numpy as np

from .perceptron import perceptron


def AND(x1: int, x2: int) -> int:
    """Return 1 if both are 1, else 0. Source: book 2.3.3."""
    return perceptron(np.array([x1, x2]), np.array([0.5, 0.5]), -0.7)


def NAND(x1: int, x2: int) -> int:
    """Return 0 if both are 1, else 1: AND with every sign reversed. Source: book 2.3.3."""
    return perceptron(np.array([x1, x2]), np.array([-0.5, -0.5]), 0.7)


def OR(x1: int, x2: int) -> int:
    """Return 1 if at least one is 1, else 0. Source: book 2.3.3."""
    return perceptron(np.array([x1, x2]), np.array([0.5, 0.5]), -0.2)


def XOR(x1: int, x2: int) -> int:
    """Return 1 if exactly one is 1, else 0. Source: book 2.5.2.

    XOR(x₁, x₂) = AND(NAND(x₁, x₂), OR(x₁, x₂))
    """
    return AND(NAND(x1, x2), OR(x1, x2))
