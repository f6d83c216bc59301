# mistake: The counter is not reset to 0 after an improvement, so bad epochs are counted in total instead of in a row.
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best = float('inf')
    best_epoch = 0
    count = 0
    for t, loss in enumerate(val_losses):
        if loss < best:
            best = loss
            best_epoch = t
        else:
            count += 1
            if count >= patience:
                break
    return best_epoch
