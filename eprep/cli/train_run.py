"""Runs a training: follows its events, saves after each epoch, stops cleanly on Ctrl+C."""

from __future__ import annotations

import shlex
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from eprep.cli.images import load, source_of
from eprep.cli.interrupt import Interrupt
from eprep.cli.language import words
from eprep.cli.options import here
from eprep.cli.saying import note
from eprep.cli.train_job import Job
from eprep.cli.train_output import Output, output
from eprep.cli.writing import refusing_to_write
from eprep.core import training as told
from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, INTERRUPTED, USAGE, Refusal
from eprep.data.mnist import Images
from eprep.store.trainings import keep_training
from reference_impl.files.checkpoint_file import save_checkpoint
from reference_impl.inference import accuracy_on
from reference_impl.minibatches import updates_per_epoch
from reference_impl.stack import stack_text
from reference_impl.training import Diverged, EpochEnded, Training

DIVERGED = 1
"""The exit code of a training that ran and came to nothing."""


def run(job: Job, *, as_json: bool) -> int:
    source = source_of(job.data)
    images = load(source)
    train = images.train
    # A guard against mistakes, not against malice.
    fingerprint = zlib.crc32(train.d.data, zlib.crc32(train.x.data))
    if job.fingerprint not in (None, fingerprint):
        code = USAGE if job.data_said else FAULTY
        raise Refusal(phrase("train.other_images", path=str(job.resumed)), code)
    if job.start.batch > updates_per_epoch(len(train.x), job.recipe.batch_size):
        raise Refusal(phrase("weights.no_checkpoint", path=str(job.resumed)), FAULTY)
    training = Training(job.recipe, train.x, train.d, job.start, job.rng)
    about = _about(job, images, fingerprint)

    def save(path: Path) -> None:
        with refusing_to_write(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            save_checkpoint(path, training.checkpoint(), about)

    with Interrupt() as interrupt:
        if training.epoch >= job.epochs and job.save not in (None, job.resumed):
            save(job.save)  # there is nothing to train, but another place
        try:
            with output(job, images, training, as_json=as_json) as out:
                epochs = _follow(job, images, training, out, interrupt, save)
        except Diverged as diverged:
            out.diverged(diverged)
            note(words("train.diverged", epoch=diverged.epoch, batch=diverged.batch))
            return DIVERGED
        if training.epoch < job.epochs:
            refuge = job.refuge(training.epoch, training.batch)
            save(refuge)
            out.interrupted(training.epoch, training.batch, refuge)
            _say_how_to_go_on(refuge, source.where)
            return INTERRUPTED
        _keep(job, images, epochs)
        out.done(training.epoch, _accuracy(job, images, training), job.save)
    return 0


def _follow(
    job: Job,
    images: Images,
    training: Training,
    out: Output,
    interrupt: Interrupt,
    save: Callable[[Path], None],
) -> Sequence[told.EpochEnded]:
    """Train to the last epoch, or until Ctrl+C; return the epochs that ended. Raises Diverged."""
    epochs = []
    for event in training.events(job.epochs):
        if isinstance(event, EpochEnded):
            if job.save is not None:
                save(job.save)  # first, so that whoever hears of the epoch finds it there
            accuracy = _accuracy(job, images, training)
            epochs.append(told.EpochEnded(event.epoch, event.loss, accuracy, event.seconds))
            out.epoch(event, accuracy)
        else:
            out.update(event)
        if interrupt.asked:
            break
    return epochs


def _keep(job: Job, images: Images, epochs: Sequence[told.EpochEnded]) -> None:
    """For the learner's notes. Where that cannot be, the training is none the worse."""
    if epochs:
        time = datetime.now(UTC).isoformat(timespec="seconds")
        finished = told.Finished(time, job.net, images.name, job.seed, tuple(epochs))
        with suppress(OSError):
            keep_training(here().trainings, finished)


def _say_how_to_go_on(path: Path, folder: Path | None) -> None:
    command = ["eprep", "train", "--resume", str(path)]
    if folder is not None:  # the checkpoint does not know it
        command += ["--data", str(folder)]
    note(words("train.interrupted", path=path, command=shlex.join(command)))


def _accuracy(job: Job, images: Images, training: Training) -> float:
    return accuracy_on(job.recipe.stack, training.network, images.test.x, images.test.d)


def _about(job: Job, images: Images, fingerprint: int) -> dict[str, object]:
    """What the file says of itself, beside where the training stands."""
    layers = stack_text(job.recipe.stack)
    hidden = [part for part in layers.split(", ") if not part.startswith("affine")]
    return {
        "schema": "eprep.weights/1",
        "net": job.net,
        "layers": layers,
        "activations": [*hidden, "softmax"],
        "optimiser": repr(job.recipe.optimiser),
        "batch_size": job.recipe.batch_size,
        "data": images.name,
        "fingerprint": fingerprint,
        "seed": job.seed,
        "epochs": job.epochs,
    }
