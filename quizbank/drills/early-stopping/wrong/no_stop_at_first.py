# misconception: never-stopped-early-on はじめの何エポックかでは、改善がなくても止めないものだと考えた
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
            if wait >= patience and epoch >= 3:
                break
    return best_epoch
