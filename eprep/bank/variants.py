"""A question with parameters: a template, filled with what its generator draws from a seed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Any

from eprep.core.fault import Fault, KeyPath, fault
from eprep.core.fields import declared, read_checked
from eprep.core.question import Common, Question, Series
from eprep.kinds import KINDS
from eprep.kinds.variants import GENERATORS

if TYPE_CHECKING:
    from eprep.core.question import Kind

HOLE = re.compile(r"\{\{\s*(\w+)\s*\}\}")
DRAWS = 100
"""So many draws are tried until one is well posed."""

Template = Mapping[str, Any]


@dataclass(frozen=True)
class Variation:
    """Draws the question anew from any seed. Its id and revision stay: those of the template."""

    template: Template
    series: Series | None
    revision: str

    def __call__(self, seed: int) -> Question:
        data = drawn(self.template, seed)
        common = read_checked(Common, {k: v for k, v in data.items() if k in declared(Common)})
        return Question(common, _body(data), self.revision, self.series, self)


def template_faults(template: Template) -> list[Fault]:
    """What keeps a template from being drawn."""
    generator = GENERATORS.get(str(template["variant"]))
    if generator is None:
        known = ", ".join(GENERATORS)
        return [fault("BANK039", "variant", name=template["variant"], known=known)]
    values = next(filter(None, (generator(Random(seed)) for seed in range(DRAWS))), {})
    return [
        fault("BANK040", *path, name=name, known=", ".join(values))
        for path, name in _holes(dict(template), ())
        if name not in values
    ]


def drawn(template: Template, seed: int) -> dict[str, Any]:
    """The first draw that is well posed and makes a sound question; else the last."""
    generator = GENERATORS[template["variant"]]
    data = dict(template)
    for attempt in range(DRAWS):
        values = generator(Random(f"{seed} {attempt}"))
        if values is None:
            continue
        data = _filled(dict(template), values)
        if _is_sound(data):
            break
    return data


def _is_sound(data: Mapping[str, Any]) -> bool:
    """Whether no wrong answer has come out right."""
    try:
        body = _body(data)
    except (ValueError, KeyError):
        return True  # whatever the dice say: it is the author's, and reported as such
    return all(found.warning for found in body.faults())


def _body(data: Mapping[str, Any]) -> Kind:
    kind = KINDS[data["kind"]]
    return read_checked(kind, {k: v for k, v in data.items() if k in declared(kind)})


def _filled(node: Any, values: Mapping[str, Any]) -> Any:
    if isinstance(node, dict):
        return {key: _filled(item, values) for key, item in node.items()}
    if isinstance(node, list):
        return [_filled(item, values) for item in node]
    if not isinstance(node, str):
        return node
    whole = HOLE.fullmatch(node)
    if whole is not None:
        return values[whole[1]]
    return HOLE.sub(lambda hole: _written(values[hole[1]]), node)


def _written(value: Any) -> str:
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def _holes(node: Any, path: KeyPath) -> list[tuple[KeyPath, str]]:
    if isinstance(node, dict):
        return [found for key, item in node.items() for found in _holes(item, (*path, key))]
    if isinstance(node, list):
        return [found for i, item in enumerate(node) for found in _holes(item, (*path, i))]
    return [(path, name) for name in HOLE.findall(node)] if isinstance(node, str) else []
