# misconception: one-sample-unwrapped 1個だけのバッチでは、サンプルの軸を除いてよいと考えた
import numpy as np


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        yield np.squeeze(x[batch]), np.squeeze(d[batch])
