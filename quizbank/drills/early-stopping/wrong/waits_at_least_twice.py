# misconception: patience-at-least-two patience が1でも、一度改善しなかっただけでは止めないものだと考えた
import numpy as np


def early_stopping_epoch(val_losses, patience):
    patience = max(patience, 2)
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
    return best_epoch
