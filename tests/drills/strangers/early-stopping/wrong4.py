# mistake: An equal loss counts as an improvement (<= instead of <).
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best_loss = np.inf
    best_t = -1
    t = 0
    while t < len(val_losses) and t - best_t <= patience:
        if val_losses[t] <= best_loss:
            best_loss = val_losses[t]
            best_t = t
        elif t - best_t == patience:
            break
        t += 1
    return best_t
