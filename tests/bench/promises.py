"""What the project promises of its speed, size and accuracy, and whether it holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from field import FAST, PRODUCTS, PYTORCH, READABLE, RIVALS
from race import Race, ratio, spread
from task import NETS

FAST_TO_PYTORCH = {"book2": 0.40, "book3": 0.45, "selu": 0.50}
READABLE_TO_PYTORCH = 0.75
FAST_TO_PRODUCTS = {"book2": 1.25}
ACCURACIES_APART = 0.01
LOOP_TO_BATCHES = 8.0
PEAK_MEGABYTES = 400.0
CHECK_TO_IMPORT = 0.15


@dataclass(frozen=True)
class Promise:
    subject: str
    bound: str
    """`≤` or `≥`."""

    limit: float
    figure: float | None
    """None: not measured."""

    digits: int = 2
    """Decimals of the limit. The figure has one more, so that a narrow miss is seen."""

    @property
    def verdict(self) -> str:
        if self.figure is None:
            return "not measured"
        kept = self.figure <= self.limit if self.bound == "≤" else self.figure >= self.limit
        return "holds" if kept else "FAILS"


def of_training(races: Mapping[str, Race]) -> Iterator[Promise]:
    def measured(net: str, name: str, to: str) -> float | None:
        return ratio(races.get(net, {}), name, to)

    for net in NETS:
        figure = measured(net, FAST, PYTORCH)
        yield Promise(f"{net}: fast form / PyTorch", "≤", FAST_TO_PYTORCH[net], figure)
    for net in NETS:
        figure = measured(net, READABLE, PYTORCH)
        yield Promise(f"{net}: readable form / PyTorch", "≤", READABLE_TO_PYTORCH, figure)
    for net, limit in FAST_TO_PRODUCTS.items():
        figure = measured(net, FAST, PRODUCTS)
        yield Promise(f"{net}: fast form / matrix products", "≤", limit, figure)
    for net in NETS:
        results = races.get(net, {})
        apart = spread(results) if results.keys() >= RIVALS.keys() else None
        yield Promise(f"{net}: all accuracies, how far apart", "≤", ACCURACIES_APART, apart, 3)


def of_inference(figure: float) -> Promise:
    return Promise(
        "784-50-100-10, inference one by one / 100 at a time", "≥", LOOP_TO_BATCHES, figure, 0
    )


def of_gradient_check(figure: float) -> Promise:
    return Promise("784-50-10, gradient check / `import numpy`", "≤", CHECK_TO_IMPORT, figure)


def of_memory(net: str, figure: float | None) -> Promise:
    subject = f"`eprep train --net {net}`, peak memory in MB"
    return Promise(subject, "≤", PEAK_MEGABYTES, figure, 0)
