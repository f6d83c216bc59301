# misconception: first-epoch-skipped エポック0は比べる相手がないので、候補に入れなかった
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best = np.inf
    best_epoch = 0
    wait = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < best:
            best = val_losses[epoch]
            best_epoch = epoch
            wait = 0
        else:
            wait += 1
            if wait >= patience:
                break
    return best_epoch
