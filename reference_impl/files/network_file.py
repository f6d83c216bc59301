"""A finished network from a file: our own, any `.npz` of W1 b1 W2 b2 …, or the book's pickle."""

from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from reference_impl.arrays import Network
from reference_impl.presets import fully_connected
from reference_impl.stack import Stack, parse_stack

from .book_pickle import read_book_pickle
from .fault import Unreadable
from .npz import load_arrays

WIDEST = 2**14
"""Units of a layer. A small file can describe a wide one, whose outputs would fill the memory."""

PICKLE = b"\x80"
"""How a pickle of protocol 2 or newer begins."""


@dataclass(frozen=True)
class Finished:
    stack: Stack
    network: Network
    meta: dict[str, Any]
    """What the file says of itself; {} where it says nothing."""

    @property
    def inputs(self) -> int:
        return int(self.network["W1"].shape[0])

    @property
    def classes(self) -> int:
        *_, last = (name for name in self.network if name.startswith("W"))
        return int(self.network[last].shape[1])


def load_network(path: Path, stack: Stack | None = None) -> Finished:
    """Return the network with its stack: the one given, else the file's own, else sigmoid layers.

    Raises Unreadable, or OSError.
    """
    with path.open("rb") as file:
        start = file.read(len(PICKLE))
    arrays, meta = (read_book_pickle(path), {}) if start == PICKLE else load_arrays(path)
    if stack is None:
        stack = _described(path, meta) if "layers" in meta else _sigmoid_layers(path, arrays)
    shapes = stack.shapes()
    found = {name: arrays[name] for name in shapes if name in arrays}
    if {name: array.shape for name, array in found.items()} != shapes:
        # Without what an optimiser remembers: m.W1, …
        has = ", ".join(f"{name} {a.shape}" for name, a in arrays.items() if "." not in name)[:200]
        raise Unreadable(path, "other_net", "does not hold this network; it has {has}", has=has)
    if max(shape[-1] for shape in shapes.values()) > WIDEST:
        raise Unreadable(path, "too_wide", "has a layer of more than {most} units", most=WIDEST)
    if not all(np.isfinite(array).all() for array in found.values()):
        raise Unreadable(path, "not_finite", "holds NaN or infinity")
    return Finished(stack, found, meta)


def _described(path: Path, meta: dict[str, Any]) -> Stack:
    layers = meta["layers"]
    try:
        stack = parse_stack(layers if isinstance(layers, str) else "")  # which is no layer
        if not _fits(stack):
            raise ValueError("layers that cannot follow each other")
    except ValueError as error:
        raise Unreadable(path, "bad_meta", "describes no network that is known here") from error
    return stack


def _fits(stack: Stack) -> bool:
    """Whether each layer takes as many numbers as come out of the one before, and one has a W.

    In order, the shapes are (n, m) of W1, (m,) of b1, (m, k) of W2, …: each begins as the one
    before it ends.
    """
    shapes = stack.shapes()
    return "W1" in shapes and all(
        before[-1] == after[0] for before, after in pairwise(shapes.values())
    )


def _sigmoid_layers(path: Path, arrays: Network) -> Stack:
    """Return the stack that W1, W2, … fit: sigmoid between them, as in the book."""
    sizes: list[int] = []
    while (W := arrays.get(f"W{len(sizes) + 1}")) is not None:
        n_in, *_, last = np.atleast_2d(W).shape  # no matrix? refused when shapes are compared
        sizes.append(n_in)
    if not sizes:
        raise Unreadable(path, "no_weights", "holds no W1")
    if sum(name.startswith("W") for name in arrays) > len(sizes):
        has = ", ".join(arrays)[:200]
        raise Unreadable(path, "other_net", "has a gap in W1, W2, …: {has}", has=has)
    return fully_connected((*sizes, last), "sigmoid")
