"""How a training is shown: lines and a bar for a reader, JSON lines for a program."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import click

from eprep.cli.language import words
from eprep.cli.train_job import Job
from eprep.cli.wiring import note, say, say_json
from eprep.data.mnist import Images
from reference_impl.training import Diverged, EpochEnded, Training, Updated

SCHEMA = "eprep.train/1"
STEPS_SHOWN = 50
"""How often in an epoch the bar is drawn anew."""

BAR_COLUMNS = 78
"""What the longest line with a bar takes."""


class Output(Protocol):
    def update(self, event: Updated) -> None: ...
    def epoch(self, event: EpochEnded, accuracy: float) -> None: ...
    def diverged(self, event: Diverged) -> None: ...
    def interrupted(self, epoch: int, batch: int, path: Path) -> None: ...
    def done(self, epoch: int, accuracy: float, path: Path | None) -> None: ...


@contextmanager
def output(job: Job, images: Images, training: Training, *, as_json: bool) -> Iterator[Output]:
    if as_json:
        lines = JsonLines()
        lines.begin(job, images, training)
        yield lines
    elif sys.stderr.isatty() and shutil.get_terminal_size().columns >= BAR_COLUMNS:
        with _bar(job, training) as bar:
            yield LinesWithBar(job.epochs, bar)
    else:
        yield Lines(job.epochs)


def _bar(job: Job, training: Training) -> Any:
    """Return click's bar over the batches that are left.

    Its width is fixed, because click takes a kanji for one column and would draw over the edge.
    """
    left = max(job.epochs - training.epoch, 0) * training.batches - training.batch
    return click.progressbar(
        length=max(left, 1),
        file=sys.stderr,
        width=12,
        bar_template="[%(bar)s]  %(info)s",
        item_show_func=lambda shown: shown,
        update_min_steps=max(1, training.batches // STEPS_SHOWN),
    )


class JsonLines:
    def begin(self, job: Job, images: Images, training: Training) -> None:
        self._event(
            "begin",
            net=job.net,
            data=images.name,
            seed=job.seed,
            epochs=job.epochs,
            epochs_done=training.epoch,
            batches=training.batches,
            train_images=len(images.train_x),
            test_images=len(images.test_x),
        )

    def update(self, event: Updated) -> None:
        """A line for each batch would be a hundred times as much as anyone reads."""

    def epoch(self, event: EpochEnded, accuracy: float) -> None:
        self._event(
            "epoch",
            epoch=event.epoch,
            loss=event.loss,
            test_accuracy=accuracy,
            epoch_seconds=event.seconds,
        )

    def diverged(self, event: Diverged) -> None:
        self._event("diverged", epoch=event.epoch, batch=event.batch, loss=event.loss)

    def interrupted(self, epoch: int, batch: int, path: Path) -> None:
        self._event("interrupted", epochs_done=epoch, batches_done=batch, file=str(path))

    def done(self, epoch: int, accuracy: float, path: Path | None) -> None:
        file = None if path is None else str(path)
        self._event("done", epoch=epoch, test_accuracy=accuracy, file=file)

    def _event(self, name: str, **values: object) -> None:
        say_json({"schema": SCHEMA, "event": name, **values}, indent=None)
        sys.stdout.flush()  # whoever follows sees it now


class Lines:
    def __init__(self, epochs: int) -> None:
        self._epochs = epochs

    def update(self, event: Updated) -> None: ...

    def epoch(self, event: EpochEnded, accuracy: float) -> None:
        values = {"epoch": event.epoch, "epochs": self._epochs, "seconds": event.seconds}
        say(words("train.epoch", loss=event.loss, accuracy=accuracy, **values))
        sys.stdout.flush()

    def diverged(self, event: Diverged) -> None: ...

    def interrupted(self, epoch: int, batch: int, path: Path) -> None: ...

    def done(self, epoch: int, accuracy: float, path: Path | None) -> None:
        say(words("train.done", epochs=epoch, accuracy=accuracy))
        if path is not None:
            note(words("train.saved", path=path))


class LinesWithBar(Lines):
    """The bar stands on standard error, below the lines."""

    def __init__(self, epochs: int, bar: Any) -> None:
        super().__init__(epochs)
        self._bar = bar
        self._accuracy = ""

    def update(self, event: Updated) -> None:
        values = {"epoch": event.epoch, "epochs": self._epochs, "loss": event.loss}
        self._bar.update(1, words("train.bar", accuracy=self._accuracy, **values))

    def epoch(self, event: EpochEnded, accuracy: float) -> None:
        self._accuracy = words("train.bar.accuracy", accuracy=accuracy)
        self._clear()
        super().epoch(event, accuracy)

    def _clear(self) -> None:
        click.echo("\r\033[K", file=sys.stderr, nl=False)
