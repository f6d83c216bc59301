import numpy as np


def minibatches(x, d, batch_size, rng):
    rest = list(range(len(x)))
    while rest:
        batch = []
        while rest and len(batch) < batch_size:
            batch.append(rest.pop(rng.integers(len(rest))))
        yield np.stack([x[i] for i in batch]), np.stack([d[i] for i in batch])
