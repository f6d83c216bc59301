# misconception: last-of-equals 等しい損失では回数を0に戻さないが、新しいほうのエポックを覚えた
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best = np.inf
    best_epoch = 0
    wait = 0
    for epoch, loss in enumerate(val_losses):
        wait = 0 if loss < best else wait + 1
        if loss <= best:
            best = loss
            best_epoch = epoch
        if wait >= patience:
            break
    return best_epoch
