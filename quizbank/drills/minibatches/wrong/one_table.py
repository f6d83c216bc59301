# misconception: labels-only d はいつも1次元のラベルだと考え、one-hot を (N, K) のまま扱わなかった
import numpy as np


def minibatches(x, d, batch_size, rng):
    table = np.column_stack([x, d])
    rng.shuffle(table)
    for start in range(0, len(x), batch_size):
        rows = table[start : start + batch_size]
        yield rows[:, : x.shape[1]], rows[:, -1]
