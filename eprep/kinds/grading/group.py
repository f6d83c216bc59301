"""A group of a drill's calls: which arguments it tries, by a seed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from eprep.core.digits import Digits
from eprep.core.fault import Fault, fault
from eprep.kinds.grading.draw_text import Draw, parse_draw
from eprep.kinds.grading.written import is_argument, written

SPREAD = 3
"""A group with draws is called `calls` times, and up to two times more, as the seed says."""

CheckName = Literal[
    "equal", "shape", "dtype", "finite", "arguments_unchanged", "arguments_restored",
    "rows_sum_to_1", "gradient", "seeded", "repeatable", "statistics", "batches", "accuracy",
]  # fmt: skip


@dataclass(frozen=True)
class Group:
    """Calls that show one thing; passed when every one of them is right."""

    name: str
    draw: dict[str, str] = field(default_factory=dict)
    """By argument; `"x, d"` names two that are drawn together."""

    args: dict[str, Any] = field(default_factory=dict)
    each: tuple[dict[str, Any], ...] = ()
    """Further arguments, a call for each entry."""

    calls: int = 1
    exactly: bool = False
    """No more than `calls`, where each takes seconds."""

    steps: int = 1
    """Calls in a row, each with the state that the one before should have left."""

    checks: tuple[CheckName, ...] = ()
    """In place of the drill's own."""

    def faults(self) -> Iterator[Fault]:
        if not self.draw and not self.args and not self.each:
            yield fault("BANK027")
        for name in ("calls", "steps"):
            if not 1 <= getattr(self, name) <= 100:
                yield fault("BANK010", name, low=1, high=100)
        yield from _argument_faults(self.args, "args")
        for position, arguments in enumerate(self.each):
            yield from _argument_faults(arguments, "each", position)
        yield from self._draw_faults()

    def _draw_faults(self) -> Iterator[Fault]:
        given = {*self.args, *(name for arguments in self.each for name in arguments)}
        for names, text in self.draw.items():
            draw = parse_draw(text)
            if draw is None or draw.drawing.values != len(split(names)):
                yield fault("BANK028", "draw", names, text=text)
            for name in split(names):
                if name in given:
                    yield fault("BANK029", "draw", names, name=name)

    def names(self) -> set[str]:
        """The arguments that each of its calls gives."""
        drawn = {name for names in self.draw for name in split(names)}
        common = set.intersection(*map(set, self.each)) if self.each else set()
        return drawn | set(self.args) | common

    def sequences(self, rng: Any, digits: Digits | None) -> Iterator[Sequence[Mapping[str, Any]]]:
        """The arguments of all calls: `steps` of them in each sequence."""
        draws = {names: parse_draw(text) for names, text in self.draw.items()}
        more = int(rng.integers(SPREAD)) if self.draw and not self.exactly else 0
        fixed = [{**self.args, **one} for one in self.each] or [self.args]
        for _ in range(self.calls + more):
            for arguments in fixed:
                yield [_arguments(arguments, draws, rng, digits) for _ in range(self.steps)]


def split(names: str) -> list[str]:
    return [name.strip() for name in names.split(",")]


def _arguments(
    fixed: Mapping[str, Any], draws: Mapping[str, Draw | None], rng: Any, digits: Digits | None
) -> Mapping[str, Any]:
    arguments = {name: written(value) for name, value in fixed.items()}
    for names, draw in draws.items():
        if draw is not None:
            images = digits.train if digits else None
            arguments |= dict(zip(split(names), draw(rng, images), strict=True))
    return arguments


def _argument_faults(arguments: Mapping[str, Any], *where: str | int) -> Iterator[Fault]:
    for name, value in arguments.items():
        if not is_argument(value):
            yield fault("BANK033", *where, name)
