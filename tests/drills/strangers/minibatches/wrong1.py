# mistake: x and d are shuffled with two independent permutations, so inputs and targets no longer belong to the same sample.
import numpy as np


def minibatches(x, d, batch_size, rng):
    x = rng.permutation(x)
    d = rng.permutation(d)
    for i in range(0, len(x), batch_size):
        yield x[i:i + batch_size], d[i:i + batch_size]
