# mistake: Each loss is compared with the previous epoch's loss instead of with the smallest loss so far.
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best_epoch = 0
    wait = 0
    for t in range(1, len(val_losses)):
        if val_losses[t] < val_losses[t - 1]:
            best_epoch = t
            wait = 0
        else:
            wait += 1
        if wait == patience:
            break
    return best_epoch
