# misconception: loss-returned エポックの番号ではなく、最小の損失を返した
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best = np.inf
    best_epoch = 0
    wait = 0
    for epoch, loss in enumerate(val_losses):
        if loss < best:
            best = loss
            best_epoch = epoch
            wait = 0
        else:
            wait += 1
            if wait >= patience:
                break
    return best
