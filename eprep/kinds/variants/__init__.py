"""Generators: each draws the parameters of a question and works out what the template shows.

Adding one is a function in a file of its subject here, and a line below. It takes dice and returns
the values by name, or None where what it drew is not well posed: a tie, a division by zero, digits
that nobody would work out by hand. It uses plain Python, since `bank lint` draws too; the proof of
the question, which runs in the sandbox, works the answer out again by the reference.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from eprep.kinds.variants.networks import parameters

Value = int | float | str | list[int] | list[float] | list[str]
Generator = Callable[[Random], Mapping[str, Value] | None]

GENERATORS: Mapping[str, Generator] = {
    "parameters": parameters,
}
