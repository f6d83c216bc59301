"""Early stopping: stop when the validation loss no longer falls, and go back to its lowest."""

import math
from collections.abc import Iterable

from .arrays import Network


class EarlyStopping:
    """Watches the validation loss of each epoch. An equal loss is not lower, nor is NaN."""

    best_epoch: int
    """The first epoch of the lowest loss so far, counted from 0 (in training.py from 1)."""

    best: Network
    """A copy of that epoch's network; empty as long as no loss was finite."""

    def __init__(self, patience: int) -> None:
        self.patience = patience
        self.best_epoch = 0
        self.best = {}
        self._lowest = math.inf
        self._epoch = 0
        self._in_vain = 0

    def watch(self, loss: float, network: Network) -> bool:
        """Take note of the next epoch; return whether the last `patience` brought no lower loss."""
        if loss < self._lowest:
            self._lowest = loss
            self.best_epoch = self._epoch
            self.best = {key: w.copy() for key, w in network.items()}
            self._in_vain = 0
        else:
            self._in_vain += 1
        self._epoch += 1
        return self._in_vain >= self.patience


def early_stopping_epoch(val_losses: Iterable[float], patience: int) -> int:
    """Return the epoch, from 0, to go back to when training stops, or when the losses end."""
    stopping = EarlyStopping(patience)
    for loss in val_losses:
        if stopping.watch(loss, {}):
            break
    return stopping.best_epoch
