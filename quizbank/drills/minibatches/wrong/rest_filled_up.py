# misconception: every-batch-full どのバッチもちょうど batch_size 個だと考え、余りを小さいバッチにしなかった
import numpy as np


def minibatches(x, d, batch_size, rng):
    order = rng.permutation(len(x))
    count = int(np.ceil(len(x) / batch_size))
    for batch in np.resize(order, (count, batch_size)):
        yield x[batch], d[batch]
