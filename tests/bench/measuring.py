"""All that is measured, in order, with a word on standard error before each part."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import promises
from batch_inference import loop_to_batches
from field import Enter
from gradient_check_time import check_to_import
from peak_memory import peak_megabytes
from promises import Promise
from race import Race, race
from task import NETS, Task


def races_of(tasks: Sequence[Task], entered: Mapping[str, Enter]) -> dict[str, Race]:
    races = {}
    for task in tasks:
        tell(f"training {task.net}")
        races[task.net] = race({name: enter(task) for name, enter in entered.items()})
    return races


def promises_of(races: Mapping[str, Race], task: Task, data: Path | None) -> list[Promise]:
    """What is promised of training is promised of MNIST, in the folder `data`; None: not there."""
    made = list(promises.of_training(races if data else {}))
    tell("inference, the gradient check and peak memory")
    made.append(promises.of_inference(loop_to_batches(task.test_x, task.images.test.d)))
    made.append(promises.of_gradient_check(check_to_import()))
    for net in NETS:
        megabytes = peak_megabytes(net, data) if data else None
        made += [promises.of_memory(net, megabytes)]
    return made


def tell(what: str) -> None:
    print(f"measuring {what} ...", file=sys.stderr)
