"""Training with early stopping."""

from collections.abc import Callable, Iterator

from .arrays import Network
from .early_stopping import EarlyStopping
from .training import EpochEnded, Training, Updated


def with_early_stopping(
    training: Training, epochs: int, patience: int, validation_loss: Callable[[Network], float]
) -> Iterator[Updated | EpochEnded]:
    """Yield the events of the training, at most until `epochs` are complete.

    It stops when `patience` epochs in a row brought no lower validation loss. After the last
    event the training has the weights of its best epoch; whoever breaks off before that has those
    of the moment.
    """
    stopping = EarlyStopping(patience)
    for event in training.events(epochs):
        yield event
        if isinstance(event, EpochEnded):
            network = training.network
            if stopping.watch(validation_loss(network), network):
                break
    if stopping.best:
        training.set_network(stopping.best)
