"""Trains for the screens: `eprep train --json` in a child process, whose lines become events.

The child notices by itself where nobody reads it any more, however this process ended: it tells
often, and ends when it cannot.
"""

from __future__ import annotations

import asyncio
import json
import os
import shlex
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any

from eprep.cli.options import OURSELVES, here, said_again
from eprep.core.catalogue import phrase
from eprep.core.system import reason_of
from eprep.core.training import (
    AUTO,
    MNIST,
    SYNTHETIC,
    Begun,
    Done,
    EpochEnded,
    Plan,
    Stepped,
    Stopped,
    Told,
)
from eprep.sandbox.followed import Followed

PATIENCE = 5.0
"""Seconds that a training may take to stop by itself."""


class Trainer:
    """What the screens need to train."""

    def __init__(self) -> None:
        self._options = said_again()
        self._mnist = _mnist(os.environ, here().mnist)

    @property
    def sources(self) -> Sequence[str]:
        """Which images can be had without the net."""
        return [AUTO, SYNTHETIC, *([MNIST] if self._mnist else [])]

    def start(self, plan: Plan) -> TrainingChild:
        # By its folder: `--data mnist` would download.
        data = str(self._mnist) if plan.data == MNIST and self._mnist else plan.data
        said = ["--net", plan.net, "--epochs", str(plan.epochs), "--data", data]
        return TrainingChild([*OURSELVES, "train", "--json", *self._options, *said])


def _mnist(environment: Mapping[str, str], cache: Path) -> Path | None:
    """The folder that seems to have its four files."""
    folder = Path(environment.get("EPREP_MNIST_DIR") or cache)
    names = [*folder.glob("*-idx?-ubyte"), *folder.glob("*-idx?-ubyte.gz")]
    return folder.absolute() if len({name.name.partition(".")[0] for name in names}) >= 4 else None


class TrainingChild:
    """A thread reads the child, and the events come in the loop of whoever asks for them."""

    def __init__(self, command: Sequence[str]) -> None:
        self._child = Followed(command)
        self._stopping = False

    async def events(self) -> AsyncIterator[Told]:
        """Train, and tell of it; the last event says how it ended. Whoever leaves off kills it."""
        loop, queue = asyncio.get_running_loop(), asyncio.Queue[Told]()

        def tell(told: Told) -> None:
            with suppress(RuntimeError):  # the loop is closed: nobody listens any more
                loop.call_soon_threadsafe(queue.put_nowait, told)

        Thread(target=self._read, args=(tell,), daemon=True).start()
        try:
            told: Told | None = None
            while not isinstance(told, Done | Stopped):
                told = await queue.get()
                yield told
        finally:
            self._child.kill()

    def stop(self) -> None:
        """Ask it to save what there is and to end; it is killed where it does not."""
        self._stopping = True
        self._child.interrupt()
        asyncio.get_running_loop().call_later(PATIENCE, self._child.kill)

    def _read(self, tell: Callable[[Told], None]) -> None:
        end: Stopped | None = None
        try:
            for line in self._child.lines():
                told = understood(line) if line.endswith(b"\n") else None  # else a kill cut it off
                if isinstance(told, Stopped):
                    end = told  # it still has to go
                elif told is not None:
                    tell(told)
        except OSError as error:
            end = Stopped(phrase("training.not_started", reason=reason_of(error)))
        tell(end or self._end())

    def _end(self) -> Done | Stopped:
        code = self._child.code
        if code == 0:
            return Done()
        if self._stopping:
            return Stopped(phrase("training.stopped"))
        if code < 0:
            return Stopped(phrase("training.killed", signal=-code))
        *_, last = ["", *self._child.said.splitlines()]
        return Stopped(phrase("training.failed", said=last.removeprefix("eprep: ") or code))


def understood(line: bytes) -> Told | None:
    """An event of `train --json`; None: of no interest here."""
    event: dict[str, Any] = json.loads(line)
    match event["event"]:
        case "begin":
            return Begun(event["data"])
        case "progress":
            return Stepped(event["epoch"], event["batch"], event["batches"], event["loss"])
        case "epoch":
            loss, accuracy = event["loss"], event["test_accuracy"]
            return EpochEnded(event["epoch"], loss, accuracy, event["epoch_seconds"])
        case "interrupted":
            command = shlex.join(["eprep", "train", "--resume", event["file"]])
            return Stopped(phrase("train.interrupted", path=event["file"], command=command))
    return None  # how it ended is seen when it has
