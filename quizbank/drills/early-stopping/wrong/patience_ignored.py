# misconception: patience-ignored patience によらず、一度でも改善しなければ止めた
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best = np.inf
    best_epoch = 0
    for epoch, loss in enumerate(val_losses):
        if loss >= best:
            break
        best = loss
        best_epoch = epoch
    return best_epoch
