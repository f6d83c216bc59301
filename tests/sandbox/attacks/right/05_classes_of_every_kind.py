# acceptable: pass
# tries: to be an object with a metaclass, slots, a descriptor and a data class
from __future__ import annotations

import enum
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

import numpy as np

T = TypeVar("T")


class Counted(type):
    def __call__(cls, *arguments):
        cls.made = getattr(cls, "made", 0) + 1
        return super().__call__(*arguments)


class Sign(enum.IntEnum):
    MINUS = -1


class Pair(NamedTuple):
    one: float = 1.0


class Always:
    def __get__(self, instance, owner):
        return 1.0


@dataclass(frozen=True, slots=True)
class Unit(Generic[T]):
    pair: Pair = field(default_factory=Pair)


class Sigmoid(metaclass=Counted):
    __slots__ = ("unit",)
    one = Always()

    def __init__(self, unit):
        self.unit = unit

    def __call__(self, x):
        return self.unit.pair.one / (self.one + np.exp(Sign.MINUS * x))


sigmoid = Sigmoid(Unit())
