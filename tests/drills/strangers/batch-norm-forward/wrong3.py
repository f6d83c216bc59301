# mistake: eps is added to the standard deviation outside the square root instead of to the variance inside it.
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    out = np.zeros_like(x)
    for j in range(x.shape[1]):
        col = x[:, j]
        out[:, j] = gamma[j] * (col - np.mean(col)) / (np.std(col) + eps) + beta[j]
    return out
