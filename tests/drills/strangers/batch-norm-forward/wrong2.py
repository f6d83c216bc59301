# mistake: The unbiased variance (division by N - 1) is used instead of dividing by N.
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    N, D = x.shape
    mu = np.sum(x, axis=0) / N
    xc = x - mu
    var = np.sum(xc ** 2, axis=0) / (N - 1)
    return gamma * xc / np.sqrt(var + eps) + beta
