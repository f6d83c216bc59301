"""A network given by the sizes of its layers: the score is the share of layers that are right."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from eprep.core.catalogue import Phrase, phrase
from eprep.core.fault import Fault, fault
from eprep.core.form import Answer
from eprep.core.forms_composed import LayersEntry
from eprep.core.kind import Kind, Note
from eprep.core.text.layers import (
    MOST_LAYERS,
    MOST_NODES,
    biases,
    edges,
    is_size,
    read_layers,
    weights,
    written_layers,
)
from eprep.core.trial import Trial
from eprep.core.verdict import Verdict, by_share


@dataclass(frozen=True)
class WrongNetwork:
    """A popular wrong answer."""

    value: tuple[int, ...]
    why: str = ""
    misconception: str | None = None


@dataclass(frozen=True)
class Network(Kind):
    answer: tuple[int, ...]
    """The nodes of each layer, from input to output."""

    wrong: tuple[WrongNetwork, ...] = ()

    def faults(self) -> Iterator[Fault]:
        yield from _size_faults(self.answer, "answer")
        for position, wrong in enumerate(self.wrong):
            yield from _size_faults(wrong.value, "wrong", position, "value")
            if wrong.value == self.answer:
                text = written_layers(wrong.value)
                yield fault("BANK058", "wrong", position, "value", text=text)
            if not wrong.why:
                yield fault("W001", "wrong", position)

    def asked(self) -> dict[str, Any]:
        return {key: value for key, value in super().asked().items() if key != "wrong"}

    def form(self) -> LayersEntry:
        return LayersEntry()

    def understood(self, answer: Answer) -> Phrase | None:
        layers = read_layers(str(answer))
        if layers is None:
            return None
        count = edges(layers)
        return phrase(
            "understood.network",
            layers=written_layers(layers),
            weights=_listed("W", weights(layers)),
            biases=_listed("b", biases(layers)),
            edges=count,
            parameters=count + sum(layers[1:]),
        )

    def grade(self, answer: Answer, trial: Trial) -> Verdict:  # noqa: ARG002  nothing to run
        layers = read_layers(str(answer)) or ()
        same = sum(got == right for got, right in zip(layers, self.answer, strict=False))
        score = same / max(len(layers), len(self.answer))
        known = next((wrong for wrong in self.wrong if wrong.value == layers), None)
        if known is None:
            return by_share(score)
        return by_share(score, [known.why] if known.why else [], known.misconception)

    def notes(self) -> Sequence[Note]:
        wrong = (Note(written_layers(w.value), False, w.why, w.misconception) for w in self.wrong)
        return [Note(written_layers(self.answer), True, ""), *wrong]

    def right_values(self) -> frozenset[object]:
        return frozenset(self.answer)

    def is_proved_by(self, found: object) -> bool:
        if not isinstance(found, list) or any(isinstance(size, bool) for size in found):
            return False
        return found == list(self.answer)

    def nearest_wrong(self) -> Iterator[Kind]:
        """One node more in a layer, and each popular mistake."""
        for at, size in enumerate(self.answer):
            yield replace(self, answer=(*self.answer[:at], size + 1, *self.answer[at + 1 :]))
        for wrong in self.wrong:
            yield replace(self, answer=wrong.value)

    def printed(self, output: str) -> object:
        """A number on each line, or all of them on one: as a list, or as they are typed."""
        text = output.strip()
        layers = read_layers(", ".join(text.split()) if "\n" in text else text)
        if layers is not None:
            return list(layers)
        try:
            return json.loads(text)
        except (ValueError, RecursionError):
            return output


def _size_faults(layers: Sequence[int], *path: str | int) -> Iterator[Fault]:
    if not 2 <= len(layers) <= MOST_LAYERS:
        yield fault("BANK056", *path, most=MOST_LAYERS)
    for position, size in enumerate(layers):
        if not is_size(size):
            yield fault("BANK010", *path, position, low=1, high=MOST_NODES)


def _listed(name: str, shapes: Sequence[str]) -> str:
    return "、".join(f"{name}{number} {shape}" for number, shape in enumerate(shapes, start=1))
