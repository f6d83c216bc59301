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
    columns = [_layer(nodes) for nodes in layers]
    height = max(map(len, columns))
    first, *rest = (_centred(column, height) for column in columns)
    parts = [first]
    for label, column in zip(labels, rest, strict=True):
        parts += [_arrow(label, height), column]
    return ["".join(row) for row in zip(*parts, strict=True)]


def _layer(nodes: int) -> list[str]:
    """A frame, and below it how many there are."""
    shown = [NODE] * nodes if nodes <= MOST_DRAWN else [NODE, NODE, "⋮", NODE]
    count = str(nodes)
    room = max(len(count), 3)
    body = (f"│{sign:^{room}}│" for sign in shown)
    return [f"┌{'─' * room}┐", *body, f"└{'─' * room}┘", f" {count:^{room}} "]


def _centred(column: list[str], height: int) -> list[str]:
    blank, above = " " * len(column[0]), (height - len(column)) // 2
    return [blank] * above + column + [blank] * (height - len(column) - above)


def _arrow(text: str, height: int) -> list[str]:
    """The weights' name above the line that leads from layer to layer."""
    middle = (height - 1) // 2
    room = len(text) + 2
    rows = [" " * room] * height
    rows[middle - 1 : middle + 1] = [f" {text} ", f" {'─' * (len(text) - 1)}→ "]
    return rows
