# misconception: another-generator 引数の rng を使わず、ほかの乱数生成器から引いた
import numpy as np


def minibatches(x, d, batch_size, rng):
    order = np.random.permutation(len(x))
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        yield x[batch], d[batch]
