# mistake: Training stops only when the counter exceeds patience (count > patience), one epoch too late.
import numpy as np


class EarlyStopping:
    def __init__(self, patience):
        self.patience = patience
        self.best = None
        self.best_epoch = 0
        self.count = 0

    def __call__(self, epoch, loss):
        if self.best is None or loss < self.best:
            self.best = loss
            self.best_epoch = epoch
            self.count = 0
        else:
            self.count += 1
        return self.count > self.patience


def early_stopping_epoch(val_losses, patience):
    es = EarlyStopping(patience)
    for t in range(len(val_losses)):
        if es(t, val_losses[t]):
            break
    return es.best_epoch
