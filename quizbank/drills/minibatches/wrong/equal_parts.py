# misconception: rest-not-a-batch 割り切れないとき、余りだけで一つの小さいバッチにしなかった
import numpy as np


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    count = int(np.ceil(len(x) / batch_size))
    return [(x[batch], d[batch]) for batch in np.array_split(order, count)]
