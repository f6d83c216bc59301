"""A network of layers, drawn in signs: a frame of nodes for each, and the weights between."""

from __future__ import annotations

from collections.abc import Sequence

from eprep.core.text.layers import weights

NODE = "●"
MOST_DRAWN = 4
"""Nodes of a layer that are drawn; of more the last but one is a sign for all the others."""


def drawn(layers: Sequence[int], cells: int) -> list[str]:
    """In rows of `cells` at most: without the shapes of the weights where they do not fit, and none
    where nothing does."""
    names = [f"W{number}" for number in range(1, len(layers))]
    shaped = [f"{name} {shape}" for name, shape in zip(names, weights(layers), strict=True)]
    for labels in (shaped, names):
        rows = _rows(layers, labels)
        if len(rows[0]) <= cells:
            return [row.rstrip() for row in rows]
    return []


def _rows(layers: Sequence[int], labels: Sequence[str]) -> list[str]:
    """All frames with a node in the row of the arrows."""
    columns = [_layer(nodes) for nodes in layers]
    middle = max(map(_middle, columns))
    height = max(middle - _middle(column) + len(column) for column in columns)
    first, *rest = (_placed(column, middle - _middle(column), height) for column in columns)
    parts = [first]
    for label, column in zip(labels, rest, strict=True):
        parts += [_arrow(label, middle, height), column]
    return ["".join(row) for row in zip(*parts, strict=True)]


def _layer(nodes: int) -> list[str]:
    """A frame, and below it how many there are."""
    shown = [NODE] * nodes if nodes <= MOST_DRAWN else [NODE, NODE, "⋮", NODE]
    count = str(nodes)
    room = max(len(count), 3)
    body = (f"│{sign:^{room}}│" for sign in shown)
    return [f"┌{'─' * room}┐", *body, f"└{'─' * room}┘", f" {count:^{room}} "]


def _middle(column: list[str]) -> int:
    """The row of its middle node, below the upper edge."""
    return (len(column) - 2) // 2


def _placed(column: list[str], above: int, height: int) -> list[str]:
    blank = " " * len(column[0])
    return [blank] * above + column + [blank] * (height - len(column) - above)


def _arrow(text: str, middle: int, height: int) -> list[str]:
    """The weights' name above the line that leads from layer to layer."""
    rows = [" " * (len(text) + 2)] * height
    rows[middle - 1 : middle + 1] = [f" {text} ", f" {'─' * (len(text) - 1)}→ "]
    return rows
