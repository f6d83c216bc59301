# misconception: least-loss-starts-too-low 損失はある値より必ず小さいと考え、最小値をそこから探し始めた
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best = 10.0
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
