# misconception: rows-moved-round 始める位置だけを無作為に選び、サンプルの並びはもとのままにした
import numpy as np


def minibatches(x, d, batch_size, rng):
    order = np.roll(np.arange(len(x)), rng.integers(1, len(x)))
    for start in range(0, len(x), batch_size):
        batch = order[start : start + batch_size]
        yield x[batch], d[batch]
