# misconception: compared-with-previous それまでの最小値ではなく、一つ前のエポックの損失と比べた
import numpy as np


def early_stopping_epoch(val_losses, patience):
    best_epoch = 0
    wait = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[epoch - 1]:
            best_epoch = epoch
            wait = 0
        else:
            wait += 1
            if wait >= patience:
                break
    return best_epoch
