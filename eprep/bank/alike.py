"""Pairs of questions that ask nearly the same in nearly the same words."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from eprep.core.entry import DRILL
from eprep.core.search import normalised

LETTERS = 4
ALIKE = 0.75
"""Share of their runs of letters that two questions have in common at least."""

LEAST = 40
"""Runs of a question that says enough to be compared."""

COMMON = 60
"""A run that so many questions have tells nothing."""


class Told(NamedTuple):
    """A question, as far as it matters here."""

    id: str
    about: str | None
    """The series or the generator that it shares with others."""

    runs: frozenset[str]
    prerequisites: tuple[str, ...] = ()


def told(body: str) -> Told:
    """Of a compiled question. Drills ask for one function after the other in the same words: none
    of them is like another."""
    question = json.loads(body)
    common = question["common"]
    if common["kind"] == DRILL:
        return Told(common["id"], None, frozenset(), tuple(common["prerequisites"]))
    text = re.sub(r"\s", "", normalised("".join(_words(common, question["body"]))))
    runs = frozenset(text[i : i + LETTERS] for i in range(len(text) - LETTERS + 1))
    shared = [question.get("series"), common.get("variant")]
    about = json.dumps(shared) if any(shared) else None
    return Told(common["id"], about, runs, tuple(common["prerequisites"]))


def _words(common: Mapping[str, Any], body: Mapping[str, Any]) -> Iterator[str]:
    """What is asked and what is right; wrong choices may well be the same."""
    yield common["prompt"]
    figure = common.get("figure")
    yield "" if figure is None else figure["drawing"]
    for key in ("listing", "answer", "required"):
        yield json.dumps(body.get(key, ""), ensure_ascii=False)
    for choice in body.get("choices", ()):
        yield choice["text"]


def pairs(questions: Iterable[Told], ids: Container[str]) -> Iterator[tuple[str, str]]:
    """Each question of these ids with an earlier one that it is alike to, once."""
    listed = list(questions)
    wanted = frozenset[str]().union(*(one.runs for one in listed if one.id in ids))
    having: defaultdict[str, list[int]] = defaultdict(list)
    for position, question in enumerate(listed):
        if question.id in ids:
            other = _earlier(question, listed, having)
            if other is not None:
                yield other.id, question.id
        for run in question.runs & wanted:
            having[run].append(position)


def _earlier(
    question: Told, listed: Sequence[Told], having: Mapping[str, Sequence[int]]
) -> Told | None:
    """One that is alike; `having` says which of those listed have a run."""
    places = (having.get(run, ()) for run in question.runs)
    shared = Counter(other for found in places if len(found) < COMMON for other in found)
    for other, count in shared.most_common(5):
        if _are_alike(listed[other], question, count):
            return listed[other]
    return None


def _are_alike(a: Told, b: Told, shared: int) -> bool:
    if a.about is not None and a.about == b.about:
        return False  # they are about the same thing on purpose
    least = ALIKE * len(a.runs | b.runs)
    short = min(len(a.runs), len(b.runs)) < LEAST
    return not short and shared >= least / 2 and len(a.runs & b.runs) >= least
