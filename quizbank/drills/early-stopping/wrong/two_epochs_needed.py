# misconception: two-epochs-needed エポックは必ず二つ以上あると考えた
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best_epoch = 0 if val_losses[0] <= val_losses[1] else 1
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best_epoch]:
            best_epoch = epoch
        if epoch - best_epoch >= patience:
            break
    return best_epoch
