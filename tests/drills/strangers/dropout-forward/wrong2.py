# mistake: The mask is inverted: elements are kept with probability dropout_ratio instead of being dropped with it.
import numpy as np


class Dropout:
    def __init__(self, ratio):
        self.ratio = ratio
        self.mask = None

    def forward(self, x, train, rng):
        if train:
            self.mask = rng.random(x.shape) < self.ratio
            return x * self.mask
        return x * (1.0 - self.ratio)


def dropout_forward(x, dropout_ratio, train_flg, rng):
    return Dropout(dropout_ratio).forward(x, train_flg, rng)
