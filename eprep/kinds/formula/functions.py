"""The functions that a formula may call, and how they may be spelt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from hashlib import sha256
from typing import NamedTuple

from eprep.kinds.formula import decimals


class Known(NamedTuple):
    value: Callable[..., Decimal]
    fewest: int = 1
    most: int = 1


KNOWN: Mapping[str, Known] = {
    "exp": Known(decimals.exp),
    "log": Known(decimals.log),
    "log2": Known(decimals.log2),
    "log10": Known(decimals.log10),
    "sqrt": Known(decimals.sqrt),
    "abs": Known(abs),
    "max": Known(max, 2, 9),
    "min": Known(min, 2, 9),
    "sin": Known(decimals.sin),
    "cos": Known(decimals.cos),
    "tan": Known(decimals.tan),
    "sinh": Known(decimals.sinh),
    "cosh": Known(decimals.cosh),
    "tanh": Known(decimals.tanh),
    "σ": Known(decimals.sigma),
    "softplus": Known(decimals.softplus),
    "relu": Known(decimals.relu),
    "erf": Known(decimals.erf),
    "floor": Known(decimals.floor),
    "ceil": Known(decimals.ceil),
    "sign": Known(decimals.sign),
    "step": Known(decimals.step),
}
ALWAYS = frozenset({"exp", "log", "log2", "log10", "sqrt", "abs", "max", "min", "sin", "cos", "tan",
                    "floor", "ceil"})  # fmt: skip
"""What needs no declaration. The others may be what a question asks to be written out."""

SPELT: Mapping[str, str] = {
    "ln": "log",
    "log_2": "log2",
    "log_{2}": "log2",
    "log_10": "log10",
    "log_{10}": "log10",
    "Abs": "abs",
    "Max": "max",
    "Min": "min",
    "sigma": "σ",
    "sigmoid": "σ",
    "ReLU": "relu",
    "sgn": "sign",
    "ceiling": "ceil",
    "Heaviside": "step",
}
"""Other ways to write them."""


def arity(name: str) -> tuple[int, int]:
    """How many arguments it takes, at least and at most."""
    known = KNOWN.get(name)
    return (1, 9) if known is None else (known.fewest, known.most)


def value(name: str, arguments: list[Decimal]) -> Decimal:
    known = KNOWN.get(name)
    return some(name, arguments) if known is None else known.value(*arguments)


def some(name: str, arguments: list[Decimal]) -> Decimal:
    """A function of which nothing is known but its name: smooth, without any symmetry, and another
    one for each name and number of arguments."""
    seed = sha256(f"{name}/{len(arguments)}".encode()).digest()
    weights = [Decimal(byte + 20) / 200 for byte in seed]
    waves = (w * x for w, x in zip(weights[1:], arguments, strict=False))
    slopes = (w * x for w, x in zip(weights[11:], arguments, strict=False))
    return decimals.sin(sum(waves, weights[0])) * weights[30] + sum(slopes, weights[31]) / 3
