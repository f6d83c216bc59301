# mistake: The dropped elements are set to 0 directly in the argument x, which is overwritten.
import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    if train_flg == False:
        return x * (1 - dropout_ratio)
    N, n = x.shape
    for i in range(N):
        for j in range(n):
            if rng.random() < dropout_ratio:
                x[i, j] = 0
    return x
