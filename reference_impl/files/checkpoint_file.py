"""Checkpoints in files: their arrays as `.npz`, and everything else in its JSON text."""

import math
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from reference_impl.recipe import Recipe
from reference_impl.training import Checkpoint

from .fault import Unreadable
from .npz import load_arrays, save_arrays

MOST_STEPS = 2**31
"""Epochs, or batches within an epoch, that a file may claim: no training has so many."""


def save_checkpoint(path: Path, checkpoint: Checkpoint, about: Mapping[str, Any]) -> None:
    """Write what training needs to go on, and what the file is to say `about` itself.

    W1, b1, … are the network's arrays, m.W1, … those that the optimiser remembers; so the file is
    that of a finished network as well. Raises OSError.
    """
    memory = {
        f"{slot}.{name}": array
        for slot, arrays in checkpoint.slots.items()
        for name, array in arrays.items()
    }
    position = {
        "epoch": checkpoint.epoch,
        "batch": checkpoint.batch,
        "loss_sum": checkpoint.loss_sum,
        "seconds": checkpoint.seconds,
        "generator": checkpoint.dice,
        "generator_of_epoch": checkpoint.dice_of_epoch,
    }
    save_arrays(path, checkpoint.network | memory, {**about, **position})


def load_checkpoint(path: Path, recipe: Recipe) -> Checkpoint:
    """Return the checkpoint of a training by this recipe. Raises Unreadable, or OSError."""
    arrays, meta = load_arrays(path)
    shapes = recipe.stack.shapes()
    # Such as {"m": {"W1": "m.W1", …}, …}.
    keys = {
        slot: {name: f"{slot}.{name}" for name in shapes} for slot in recipe.optimiser.remembers
    }
    wanted = {**shapes, **{keys[slot][name]: shapes[name] for slot in keys for name in shapes}}
    if {name: array.shape for name, array in arrays.items()} != wanted:
        raise _no_checkpoint(path)
    try:
        return Checkpoint(
            network={name: arrays[name] for name in shapes},
            slots={
                slot: {name: arrays[key] for name, key in of.items()} for slot, of in keys.items()
            },
            dice=_dice(meta["generator"]),
            dice_of_epoch=_dice(meta["generator_of_epoch"]),
            epoch=_count(meta["epoch"]),
            batch=_count(meta["batch"]),
            loss_sum=_amount(meta["loss_sum"]),
            seconds=_amount(meta["seconds"]),
        )
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise _no_checkpoint(path) from error


def _dice(state: Any) -> Mapping[str, Any]:
    """Return the state after checking that a generator accepts it. Raises what that raises."""
    generator = np.random.default_rng(0).bit_generator
    generator.state = state
    if generator.state != state:
        raise ValueError(state)
    return dict(state)


def _count(number: Any) -> int:
    if type(number) is not int or not 0 <= number <= MOST_STEPS:
        raise ValueError(number)
    return number


def _amount(number: Any) -> float:
    if not 0 <= number < math.inf:
        raise ValueError(number)
    return float(number)


def _no_checkpoint(path: Path) -> Unreadable:
    return Unreadable(path, "no_checkpoint", "cannot be resumed: it is no checkpoint of this net")
