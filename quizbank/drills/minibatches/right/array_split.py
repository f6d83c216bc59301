import numpy as np


def minibatches(x, d, batch_size, rng):
    order = np.argsort(rng.random(len(x)))
    parts = np.array_split(order, range(batch_size, len(x), batch_size))
    return [[x[part], d[part]] for part in parts]
