# mistake: every batch is drawn anew with rng.choice instead of cutting one permutation, so samples are repeated or left out within the epoch.
import numpy as np


def minibatches(x, d, batch_size, rng):
    N = len(x)
    rest = N
    while rest > 0:
        size = min(batch_size, rest)
        batch_mask = rng.choice(N, size, replace=False)
        yield x[batch_mask], d[batch_mask]
        rest -= size
