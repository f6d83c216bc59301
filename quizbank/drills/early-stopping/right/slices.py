import numpy as np


def early_stopping_epoch(val_losses, patience):
    t = 0
    while True:
        window = val_losses[t + 1 : t + 1 + patience]
        better = np.flatnonzero(window < val_losses[t])
        if better.size == 0:
            return np.array([t])
        t += 1 + int(better[0])
