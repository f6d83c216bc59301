import numpy as np


class EarlyStopping:
    """検証データの損失を見張る。"""

    def __init__(self, patience):
        self.patience = patience
        self.best = None
        self.best_epoch = -1
        self.in_vain = 0

    def step(self, epoch, loss):
        if self.best is None or loss < self.best:
            self.best, self.best_epoch, self.in_vain = loss, epoch, 0
        else:
            self.in_vain += 1
        return self.in_vain == self.patience


def early_stopping_epoch(val_losses, patience):
    stopping = EarlyStopping(patience)
    for epoch, loss in enumerate(val_losses.astype(np.float32)):
        if stopping.step(epoch, loss):
            print("stopped:", epoch)
            break
    return float(stopping.best_epoch)
