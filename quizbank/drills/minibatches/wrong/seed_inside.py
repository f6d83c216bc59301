# misconception: seed-inside 引数の rng を使わず、関数の中で決めた種から乱数を引いた
import numpy as np


def minibatches(x, d, batch_size, rng):
    order = np.random.default_rng(0).permutation(len(x))
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        yield x[batch], d[batch]
