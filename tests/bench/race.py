"""Contenders train in turn, an epoch each, so that a busy machine slows all of them alike."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

ROUNDS = 5

clock = time.process_time
"""Nobody here waits for anything, so the processor's time is the whole of it; unlike the clock on
the wall it leaves out the turns of other programs, and it would count a second thread."""


class Contender(Protocol):
    def epoch(self) -> None:
        """Learn from each training image once."""

    def accuracy(self) -> float | None:
        """The share of the test images that is read right, if it learns anything."""


@dataclass(frozen=True)
class Result:
    epoch: float
    """The median, in seconds, of no use but for ratios to that of another in the same race."""

    accuracy: float | None


Race = Mapping[str, Result]


def race(contenders: Mapping[str, Contender]) -> Race:
    names = list(contenders)
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for turn in range(ROUNDS):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            begin = clock()
            contenders[name].epoch()
            seconds[name].append(clock() - begin)
    return {
        name: Result(statistics.median(seconds[name]), contender.accuracy())
        for name, contender in contenders.items()
    }


def ratio(results: Race, name: str, to: str) -> float | None:
    """That of the two medians, each over all turns; None where one of the two is missing."""
    if name not in results or to not in results:
        return None
    return results[name].epoch / results[to].epoch


def spread(results: Race) -> float:
    """How far the accuracies of those that learn are apart."""
    learned = [result.accuracy for result in results.values() if result.accuracy is not None]
    return round(max(learned) - min(learned), 9)  # 0.93 - 0.92 would be more than 0.01
