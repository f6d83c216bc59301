import math

import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    N, D = x.shape
    y = np.empty((N, D))
    for j in range(D):
        column = x[:, j].tolist()
        mean = math.fsum(column) / N
        variance = math.fsum((v - mean) ** 2 for v in column) / N
        scale = float(gamma[j]) / math.sqrt(variance + eps)
        y[:, j] = [scale * (v - mean) + float(beta[j]) for v in column]
    return y
