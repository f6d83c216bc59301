# mistake: On stopping it returns the epoch at which training stops instead of the remembered best epoch.
import numpy as np


def early_stopping_epoch(val_losses, patience):
    min_loss = val_losses[0]
    min_epoch = 0
    no_improve = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < min_loss:
            min_loss = val_losses[epoch]
            min_epoch = epoch
            no_improve = 0
        else:
            no_improve += 1
            if no_improve == patience:
                return epoch
    return min_epoch
