"""What was measured, as Markdown that reads well on a terminal too: ratios, no bare seconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from field import PRODUCTS, PYTORCH
from machine import machine
from promises import Promise
from race import ROUNDS, Race, ratio
from task import Task

from reference_impl.pixels import Pixels

OPENING = """\
# Benchmarks

Written by `make bench`, which measures everything side by side in one run; run it to repeat the
figures. Times are ratios, because machines differ.

Measured on {today}: {machine}.

## Training on {kind}

All start from the same initial weights, compute in float32, and take turns, an epoch each: the
ratios are those of the medians of {rounds} epochs, in processor time. The accuracy is that on the
test images after {rounds} epochs.

What is done once, beforehand, is counted for none: reading the images; for eprep's fast form,
copying them without the pixels that are blank in all of them, {blank} of {pixels}; for PyTorch,
scikit-learn and the bare products, scaling them; and the making of tensors.

- The fast form then multiplies {inked} columns, and one more for the bias, where all others, the bare
  products too, multiply {pixels}.
- Both forms of eprep begin with pixels of one byte, and what they scale, they scale while timed.
- PyTorch runs the usual loop over tensors in memory, without a DataLoader.
- scikit-learn is `MLPClassifier.partial_fit`. It has no SELU, and gets ReLU in its place.
- The matrix products alone are those that forward and backward need for a batch, over all 784
  inputs, into buffers made once, repeated on the same images, which then lie in the cache: a floor
  that no training can reach. The last line takes each batch's own images, which come from memory.
"""


def document(
    kind: str, tasks: Sequence[Task], races: Mapping[str, Race], promises: Sequence[Promise]
) -> str:
    opening = _opening(kind, tasks[0].images.train.x)
    parts = [opening, *(_race(task, races[task.net]) for task in tasks), _promises(promises)]
    return "\n".join(parts)


def _opening(kind: str, x: Pixels) -> str:
    pixels, inked = x.shape[1], int(x.any(axis=0).sum())
    return OPENING.format(
        today=date.today(),
        machine=machine(),
        kind=kind,
        rounds=ROUNDS,
        pixels=pixels,
        inked=inked,
        blank=pixels - inked,
    )


def _race(task: Task, results: Race) -> str:
    header = ["", "epoch / PyTorch's", "epoch / products'", "test accuracy"]
    rows = [
        [name, _figure(ratio(results, name, PYTORCH)), _figure(ratio(results, name, PRODUCTS)),
         _figure(result.accuracy, 4)]
        for name, result in results.items()
    ]  # fmt: skip
    return f"### {_title(task)}\n\n{table(header, rows)}"


def _title(task: Task) -> str:
    rule = task.recipe.optimiser
    optimiser = f"{type(rule).__name__} {rule.learning_rate:g}"
    return f"{task.net}: {task.shape}, {optimiser}, batches of {task.recipe.batch_size}"


def _promises(promises: Sequence[Promise]) -> str:
    header = ["", "promised", "measured", ""]
    rows = [
        [p.subject, f"{p.bound} {p.limit:.{p.digits}f}", _figure(p.figure, p.digits + 1), p.verdict]
        for p in promises
    ]
    return f"## Promises\n\n{table(header, rows)}"


def _figure(value: float | None, digits: int = 2) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a Markdown table, figures flush right."""
    widths = [max(map(len, column)) for column in zip(header, *rows, strict=True)]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "".join(_line(cells, widths) for cells in [header, rule, *rows])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    padded = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
    return f"| {' | '.join(padded)} |\n"
