# mistake: the number of batches is N // batch_size, so the leftover samples are dropped (and nothing comes out if batch_size > N).
import numpy as np


def minibatches(x, d, batch_size, rng):
    n = x.shape[0]
    order = rng.permutation(n)
    n_batches = n // batch_size
    batches = []
    for k in range(n_batches):
        idx = order[k * batch_size:(k + 1) * batch_size]
        batches.append((x[idx], d[idx]))
    return batches
