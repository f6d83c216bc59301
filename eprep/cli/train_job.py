"""What is to be trained: from the options alone, or from a checkpoint and the options."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import numpy as np

from eprep.cli.language import words
from eprep.cli.options import here
from eprep.cli.saying import note
from eprep.cli.train import MOST_EPOCHS
from eprep.cli.weights import refusing_weights
from eprep.core.catalogue import phrase
from eprep.core.fault import FAULTY, USAGE, Refusal
from eprep.core.training import AUTO, MNIST, NETS, SYNTHETIC, Plan
from reference_impl.files.checkpoint_file import load_checkpoint
from reference_impl.files.fault import Unreadable
from reference_impl.files.npz import load_arrays
from reference_impl.presets import PRESETS
from reference_impl.recipe import Recipe
from reference_impl.training import Checkpoint, begin

USUAL, SEED = Plan(), 0
"""What is taken where nothing is said, as on the screen."""


@dataclass(frozen=True)
class Job:
    net: str
    seed: int
    epochs: int
    """In all, those of a resumed training included."""

    data: str
    rng: np.random.Generator
    start: Checkpoint
    save: Path | None
    """Where the network goes after each epoch; None: nowhere, but for a training broken off."""

    data_said: bool = False
    """The images were chosen by `--data`."""

    resumed: Path | None = None
    """The checkpoint that it goes on from."""

    fingerprint: int | None = None
    """Of the images that a resumed training has seen so far."""

    @property
    def recipe(self) -> Recipe:
        return PRESETS[self.net]

    def refuge(self, epoch: int, batch: int) -> Path:
        """Where a training goes that is broken off there: over none that came further."""
        name = f"{self.net}-{self.seed}-{epoch}-{batch}.npz"
        return self.save or here().data / "checkpoints" / name


def new_job(
    net: str | None, epochs: int | None, seed: int | None, data: str | None, save: Path | None
) -> Job:
    net, seed = net or USUAL.net, SEED if seed is None else seed
    rng = np.random.default_rng(seed)
    start = begin(PRESETS[net], rng)
    place = None if save is None else _place(save)
    if place is not None and place.exists() and place.stat().st_size:
        note(words("train.overwrites", path=save))
    if place is None and not _can_be_made(here().data):
        note(words("train.no_refuge", path=here().data))
    epochs, data = epochs or USUAL.epochs, USUAL.data if data is None else data
    return Job(net, seed, epochs, data, rng, start, place)


def resumed_job(
    path: Path,
    net: str | None,
    epochs: int | None,
    seed: int | None,
    data: str | None,
    save: Path | None,
) -> Job:
    """Go on as the checkpoint began. What is said again must be the same. Raises Refusal."""
    with refusing_weights(path):
        _, meta = load_arrays(path)
    known = _known(path, meta)
    for option, said in (("net", net), ("seed", seed)):
        if said is not None and said != known[option]:
            values = {"path": str(path), "option": f"--{option}", "kept": known[option]}
            raise Refusal(phrase("train.resume_differs", said=said, **values), USAGE)
    with refusing_weights(path):
        start = load_checkpoint(path, PRESETS[known["net"]])
    recorded = AUTO if known["data"] == MNIST else known["data"]
    return Job(
        net=known["net"],
        seed=known["seed"],
        epochs=epochs or known["epochs"],
        data=recorded if data is None else data,
        data_said=data is not None,
        rng=np.random.default_rng(),  # its state comes from the checkpoint
        start=start,
        save=_place(save or path),
        resumed=path,
        fingerprint=known["fingerprint"],
    )


def _known(path: Path, meta: dict[str, Any]) -> dict[str, Any]:
    """Return the parts of the description that are needed, each of its right type."""
    types = {"net": str, "seed": int, "epochs": int, "data": str, "fingerprint": int}
    if any(type(meta.get(key)) is not kind for key, kind in types.items()):
        raise Refusal(phrase("weights.no_checkpoint", path=str(path)), FAULTY)
    known = meta["net"] in NETS and meta["data"] in (MNIST, SYNTHETIC)
    if not known or not 1 <= meta["epochs"] <= MOST_EPOCHS:
        raise Refusal(phrase("weights.no_checkpoint", path=str(path)), FAULTY)
    return {key: meta[key] for key in types}


def _place(save: Path) -> Path:
    """Where the file goes: not over a link, but where it leads to. Raises Refusal.

    Better refused now than after an hour of training.
    """
    place = Path(os.path.realpath(save)) if save.is_symlink() else save
    try:
        if place.is_file() and not _may_go(place):
            raise Refusal(phrase("weights.not_weights", path=str(save)), USAGE)
        if place.exists() and not place.is_file():
            raise FileExistsError(place)
        with NamedTemporaryFile(dir=place.parent, prefix=f"{place.name}.", suffix=".part"):
            return place
    except OSError as error:
        raise Refusal(phrase("train.cannot_save", path=str(save)), USAGE) from error


def _may_go(place: Path) -> bool:
    """Whether it is empty or holds weights: nothing else is written over."""
    if place.stat().st_size == 0:
        return True
    try:
        arrays, _ = load_arrays(place)
    except Unreadable:
        return False
    return "W1" in arrays


def _can_be_made(folder: Path) -> bool:
    """Whether the folder is there, or may be made, and can be written to."""
    if folder.exists() or folder == folder.parent:
        return folder.is_dir() and os.access(folder, os.W_OK)
    return _can_be_made(folder.parent)
