# mistake: It returns the derivative with respect to the probabilities y (-d/y/N) instead of with respect to the total input u.
import numpy as np


def d_softmax_with_loss(d, y):
    N, K = y.shape
    t = np.zeros((N, K))
    if d.ndim == 1:
        for n in range(N):
            t[n, d[n]] = 1.0
    else:
        t += d
    return -t / y / N
