"""A question with parameters: drawn from a seed, until the draw is one that can be asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations
from random import Random
from typing import Any

from eprep.bank.template import Template, filled, has_hole, holes, own
from eprep.core.fault import Fault, fault
from eprep.core.fields import read, read_checked
from eprep.core.kind import Kind
from eprep.core.question import Common, Question, Series
from eprep.core.text.numeral import parse_number
from eprep.kinds import KINDS
from eprep.kinds.number import Closeness, Number

DRAWS = 100
"""So many draws are tried until one can be asked."""

IN_REVISION = 4
"""So many draws tell one generator from another."""


@dataclass(frozen=True)
class Variation:
    """Draws the question anew from any seed. Its id and revision stay."""

    template: Template
    series: Series | None
    revision: str

    def __call__(self, seed: int) -> Question:
        common, body = _halves(drawn(self.template, seed))
        return Question(common, body, self.revision, self.series, self)


def template_faults(template: Template) -> list[Fault]:
    """What keeps a template from being drawn."""
    from eprep.kinds.variants import GENERATORS  # and all of theirs: only for who draws

    generator = GENERATORS.get(str(template["variant"]))
    if generator is None:
        known = ", ".join(GENERATORS)
        return [fault("BANK039", "variant", name=template["variant"], known=known)]
    values = next(filter(None, (generator(Random(seed)) for seed in range(DRAWS))), {})
    return [
        fault("BANK040", *path, name=name, known=", ".join(values))
        for path, name in holes(template)
        if name not in values
    ]


def drawn(template: Template, seed: int) -> dict[str, Any]:
    """The first draw that is well posed and can be asked; else the last."""
    from eprep.kinds.variants import GENERATORS

    generator = GENERATORS[template["variant"]]
    data = dict(template)
    for attempt in range(DRAWS):
        values = generator(Random(f"{seed} {attempt}"))
        if values is not None:
            data = filled(template, values)
            if can_be_asked(data):
                break
    return data


def draw_faults(data: Mapping[str, Any], found: Iterable[Fault]) -> Iterator[Fault]:
    """Of the last draw, where none can be asked and nothing that was found says why."""
    if all(one.warning for one in found) and not can_be_asked(data):
        yield fault("BANK042", "variant")


def first_draws(template: Template) -> Iterator[tuple[Common, Kind]]:
    """The revision is a hash of what they ask: another generator makes another question, so that
    no answer is judged by a draw that it was not given to."""
    return (_halves(drawn(template, seed)) for seed in range(IN_REVISION))


def can_be_asked(data: Mapping[str, Any]) -> bool:
    """Whether no two answers that are told apart have come out alike, and all fits its place.
    What is wrong whatever the dice say is the author's fault, and reported as such."""
    kind = KINDS.get(data["kind"]) if isinstance(data.get("kind"), str) else None
    body = None if kind is None else read(kind, own(data, kind))[0]
    if body is None:
        return True
    is_right = all(found.warning for found in body.faults()) and _are_apart(body)
    return is_right and not has_hole(data.get("figure"))


def _are_apart(body: Kind) -> bool:
    """Whether a number that is near one of the answers is near no other."""
    if isinstance(body, Number):
        answers = [body.answer, *(wrong.value for wrong in body.wrong)]
        near = body.tolerance
    else:
        read_as_numbers = map(parse_number, getattr(body.form(), "choices", ()))
        answers = [number for number in read_as_numbers if number is not None]
        near = Closeness()
    both_ways = permutations(answers, 2)
    return not any(near.holds((one + other) / 2, one) for one, other in both_ways)


def _halves(data: Mapping[str, Any]) -> tuple[Common, Kind]:
    kind = KINDS[data["kind"]]
    return read_checked(Common, own(data, Common)), read_checked(kind, own(data, kind))
