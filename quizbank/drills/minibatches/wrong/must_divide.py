# misconception: always-divisible サンプル数はいつも batch_size で割り切れると考えた
import numpy as np


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    for batch in np.split(order, len(x) // batch_size):
        yield x[batch], d[batch]
