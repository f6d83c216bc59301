import numpy as np


class Minibatches:
    """1エポックを一巡する反復子。"""

    def __init__(self, x, d, batch_size, rng):
        self.x, self.d, self.batch_size = x.astype(np.float32), d, batch_size
        self.order = rng.choice(len(x), size=len(x), replace=False)
        self.at = 0

    def __iter__(self):
        return self

    def __next__(self):
        batch = self.order[self.at : self.at + self.batch_size]
        if len(batch) == 0:
            raise StopIteration
        self.at += self.batch_size
        return self.x.take(batch, axis=0), self.d.take(batch, axis=0)


minibatches = Minibatches
