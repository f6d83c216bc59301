"""How a training is shown: lines and a bar for a reader, JSON lines for a program."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import click

from eprep.cli.language import words
from eprep.cli.saying import note, say, say_json, say_sentence
from eprep.cli.train_job import Job
from eprep.core.text.width import fit
from eprep.data.mnist import Images
from reference_impl.training import Diverged, EpochEnded, Training, Updated

SCHEMA = "eprep.train/1"
STEPS_SHOWN = 50
"""How often in an epoch the bar is drawn anew."""

STEPS_TOLD = 20
"""How often in an epoch a program hears of the loss."""

STALE = 0.04
"""Seconds that it may wait for that: waking it for each batch would cost more than the batch."""

BAR_COLUMNS, TEXT_COLUMNS = 80, 49
"""What a line with a bar takes at most, and how much of that is text."""


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
    elif training.epoch < job.epochs and _has_room():
        with _bar(job, training) as bar:
            yield LinesWithBar(job.epochs, bar)
    else:
        yield Lines(job.epochs)


def _has_room() -> bool:
    """Whether standard error is a terminal that can write a line over, and a wide one."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        return False
    return os.get_terminal_size(sys.stderr.fileno()).columns >= BAR_COLUMNS


def _bar(job: Job, training: Training) -> Any:
    """Return click's bar over the batches that are left.

    Its width is fixed, because click takes a kanji for one column and would draw over the edge.
    """
    return click.progressbar(
        length=(job.epochs - training.epoch) * training.batches - training.batch,
        file=sys.stderr,
        width=8,
        bar_template="[%(bar)s]  %(info)s",
        item_show_func=lambda shown: shown and fit(shown, TEXT_COLUMNS),
    )


class JsonLines:
    def __init__(self) -> None:
        self._losses: list[float] = []
        """Of the batches since the last `progress`."""

        self._flushed = 0.0

    def begin(self, job: Job, images: Images, training: Training) -> None:
        self._event(
            "begin",
            net=job.net,
            data=images.name,
            seed=job.seed,
            epochs=job.epochs,
            epochs_done=training.epoch,
            batches=training.batches,
            train_images=len(images.train.x),
            test_images=len(images.test.x),
        )

    def update(self, event: Updated) -> None:
        """A line for each batch would be a hundred times as much as anyone reads.

        Which batches tell depends on their number alone: two trainings can be laid over each other.
        """
        self._losses.append(event.loss)
        if event.batch * STEPS_TOLD % event.batches < STEPS_TOLD:
            loss = sum(self._losses) / len(self._losses)
            self._losses.clear()
            # By hand: a small network takes no longer for a batch than json for a line.
            sys.stdout.write(
                f'{{"schema": "{SCHEMA}", "event": "progress", "epoch": {event.epoch}, '
                f'"batch": {event.batch}, "batches": {event.batches}, "loss": {loss!r}}}\n'
            )
            if time.monotonic() - self._flushed > STALE:
                self._flush()

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
        self._flush()  # whoever follows sees it now

    def _flush(self) -> None:
        sys.stdout.flush()
        self._flushed = time.monotonic()


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
        say_sentence(words("train.done", epochs=epoch, accuracy=accuracy))
        if path is not None:
            note(words("train.saved", path=path))


class LinesWithBar(Lines):
    """The bar stands on standard error, below the lines."""

    def __init__(self, epochs: int, bar: Any) -> None:
        super().__init__(epochs)
        self._bar = bar
        self._undrawn = 0
        self._accuracy = ""

    def update(self, event: Updated) -> None:
        self._undrawn += 1
        if self._undrawn < event.batches // STEPS_SHOWN or not _has_room():  # it may have shrunk
            return
        values = {"epoch": event.epoch, "epochs": self._epochs, "loss": event.loss}
        self._bar.update(self._undrawn, words("train.bar", accuracy=self._accuracy, **values))
        self._undrawn = 0

    def epoch(self, event: EpochEnded, accuracy: float) -> None:
        self._accuracy = words("train.bar.accuracy", accuracy=accuracy)
        self._clear()
        super().epoch(event, accuracy)

    def _clear(self) -> None:
        click.echo("\r\033[K", file=sys.stderr, nl=False)
