# mistake: the shuffled rows are written back into the caller's x and d, so the arguments are modified.
import numpy as np


def shuffle_dataset(x, d, rng):
    p = rng.permutation(x.shape[0])
    x[:] = x[p]
    d[:] = d[p]


def minibatches(x, d, batch_size, rng):
    shuffle_dataset(x, d, rng)
    out = []
    start = 0
    while start < len(x):
        end = min(start + batch_size, len(x))
        out.append((x[start:end].copy(), d[start:end].copy()))
        start = end
    return out
