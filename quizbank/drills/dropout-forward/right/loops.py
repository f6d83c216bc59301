import numpy as np


def dropout_forward(x, dropout_ratio, train_flg, rng):
    y = np.zeros(x.shape)
    for i, row in enumerate(x):
        for j, value in enumerate(row):
            if not train_flg:
                y[i, j] = value * (1 - dropout_ratio)
            elif rng.uniform() >= dropout_ratio:
                y[i, j] = value
    return y
