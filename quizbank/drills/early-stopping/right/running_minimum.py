import numpy as np


def early_stopping_epoch(val_losses, patience):
    lowest = np.minimum.accumulate(val_losses)
    first = np.array([np.argmin(val_losses[: t + 1]) for t in range(len(val_losses))])
    stopped = np.flatnonzero(np.arange(len(lowest)) - first >= patience)
    return first[stopped[0]] if stopped.size else first[-1]
