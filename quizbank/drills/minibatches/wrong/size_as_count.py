# misconception: batch-size-as-count batch_size をバッチの個数だと考えた
import numpy as np


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    for batch in np.array_split(order, batch_size):
        yield x[batch], d[batch]
