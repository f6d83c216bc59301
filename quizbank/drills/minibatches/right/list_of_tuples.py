import numpy as np


def minibatches(x, d, batch_size, rng):
    N = x.shape[0]
    index = np.arange(N)
    rng.shuffle(index)
    x, d = x[index], d[index]
    result = []
    for i in range(-(-N // batch_size)):
        rows = slice(i * batch_size, min((i + 1) * batch_size, N))
        result.append((x[rows], d[rows]))
    print(len(result), "batches")
    return result
