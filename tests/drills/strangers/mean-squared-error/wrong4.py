# mistake: The shape is unpacked as (N, K), so a 1-D array raises ValueError.
import numpy as np


def mean_squared_error(d, y):
    N, K = y.shape
    total = 0.0
    for n in range(N):
        for k in range(K):
            total += (y[n, k] - d[n, k]) ** 2
    return total / (2 * N * K)
