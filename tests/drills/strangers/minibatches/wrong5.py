# mistake: it always makes N // batch_size + 1 batches, so an empty last batch appears when N is divisible by batch_size.
import numpy as np


class Loader:
    def __init__(self, x, d, batch_size, rng):
        self.x, self.d = x, d
        self.batch_size = batch_size
        self.idx = np.arange(len(x))
        rng.shuffle(self.idx)

    def __iter__(self):
        for i in range(len(self.x) // self.batch_size + 1):
            sel = self.idx[i * self.batch_size:(i + 1) * self.batch_size]
            yield self.x[sel], self.d[sel]


def minibatches(x, d, batch_size, rng):
    return list(Loader(x, d, batch_size, rng))
