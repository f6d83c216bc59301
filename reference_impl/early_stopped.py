"""Training that ends when it learns nothing more that holds for other data."""

from collections.abc import Callable, Iterator

from .arrays import Network
from .early_stopping import EarlyStopping
from .training import EpochEnded, Training, Updated


def stopped_early(
    training: Training, epochs: int, patience: int, validation_loss: Callable[[Network], float]
) -> Iterator[Updated | EpochEnded]:
    """Yield the events of the training, at most until `epochs` are complete.

    It stops when `patience` epochs in a row brought no lower validation loss. Stopped or run to
    its end, it puts back the weights of the best epoch. Source: book 6.5 for the validation data.
    """
    stopping = EarlyStopping(patience)
    for event in training.events(epochs):
        yield event
        if isinstance(event, EpochEnded):
            network = training.network
            if stopping.watch(validation_loss(network), network):
                break
    if stopping.best:
        training.put_back(stopping.best)
