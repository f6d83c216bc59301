"""A way through the tokens of a formula: where it stands, how deep, and what is wrong there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from eprep.kinds.formula.refusal import NotUnderstood, not_understood
from eprep.kinds.formula.shown import shown
from eprep.kinds.formula.tokens import Token
from eprep.kinds.formula.tree import Node

DEEPEST = 40
"""Signs, brackets and powers in one another."""


class Cursor:
    def __init__(self, found: Sequence[Token]) -> None:
        self._tokens = found
        self._at = 0
        self._depth = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        self._at += 1
        return self._tokens[self._at - 1]

    @contextmanager
    def _deeper(self) -> Iterator[None]:
        self._depth += 1
        if self._depth > DEEPEST:
            raise not_understood("formula.deep", place=self._next.place, most=DEEPEST)
        yield
        self._depth -= 1

    def _unexpected(self) -> NotUnderstood:
        if self._next.kind == "end":
            return not_understood("formula.ends")
        if self._next.kind == ",":
            return not_understood("formula.comma", place=self._next.place)
        return not_understood("formula.unexpected", place=self._next.place, sign=self._next.typed)

    def _ambiguous(self, one: Node, other: Node) -> NotUnderstood:
        place = self._tokens[self._at - 1].place
        return not_understood("formula.ambiguous", place=place, one=shown(one), other=shown(other))
