"""The curves of finished trainings: a file to which each adds a line. No score depends on it."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from eprep.core.training import EpochEnded, Finished

SCHEMA = "eprep.training/1"


def keep_training(path: Path, training: Finished) -> None:
    """Raises OSError."""
    epochs = [[e.epoch, e.loss, e.accuracy, e.seconds] for e in training.epochs]
    line = json.dumps({"schema": SCHEMA, **vars(training), "epochs": epochs})
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{line}\n")


def trainings(path: Path) -> list[Finished]:
    """Oldest first. A line that is not one of ours, or was cut off, is left out."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []
    found = []
    for line in lines:
        with suppress(ValueError, TypeError, LookupError, OverflowError, RecursionError):
            found.append(_read(line))
    return found


def _read(line: str) -> Finished:
    """Raises ValueError, TypeError, LookupError, OverflowError or RecursionError."""
    told = json.loads(line)
    datetime.fromisoformat(told["time"])
    epochs = tuple(
        EpochEnded(int(epoch), float(loss), float(accuracy), float(seconds))
        for epoch, loss, accuracy, seconds in told["epochs"]
    )
    if not epochs:
        raise ValueError(line)
    return Finished(
        str(told["time"]), str(told["net"]), str(told["data"]), int(told["seed"]), epochs
    )
