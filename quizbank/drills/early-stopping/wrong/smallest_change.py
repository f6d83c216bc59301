# misconception: least-improvement 損失がわずかに小さくなっただけでは、改善とみなさなくてよいと考えた
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best = np.inf
    best_epoch = 0
    wait = 0
    for epoch, loss in enumerate(val_losses):
        if loss < best - 1e-3:
            best = loss
            best_epoch = epoch
            wait = 0
        else:
            wait += 1
            if wait >= patience:
                break
    return best_epoch
