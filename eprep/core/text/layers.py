"""The sizes of a network's layers, as they are typed and written: `2-3-3-1`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from eprep.core.text.typed import half_width

MOST_LAYERS, MOST_NODES = 20, 1_000_000
BETWEEN = re.compile(r"\s*[-,、→ー−‐‑–—]\s*|\s+")
"""What an input method makes of a hyphen separates as well."""


def read_layers(line: str) -> tuple[int, ...] | None:
    """None where the line is no network: at least two layers, and a node in each."""
    parts = BETWEEN.split(half_width(line).strip())
    if not 2 <= len(parts) <= MOST_LAYERS:
        return None
    if not all(part.isascii() and part.isdigit() and len(part) < 8 for part in parts):
        return None
    layers = tuple(int(part) for part in parts)
    return layers if all(is_size(size) for size in layers) else None


def is_size(nodes: int) -> bool:
    return 1 <= nodes <= MOST_NODES


def written_layers(layers: Sequence[int]) -> str:
    return "-".join(map(str, layers))


def weights(layers: Sequence[int]) -> list[str]:
    """The shape of each W: nodes before, nodes behind."""
    return [f"({before}, {behind})" for before, behind in pairwise(layers)]


def biases(layers: Sequence[int]) -> list[str]:
    return [f"({nodes},)" for nodes in layers[1:]]


def edges(layers: Sequence[int]) -> int:
    return sum(before * behind for before, behind in pairwise(layers))
