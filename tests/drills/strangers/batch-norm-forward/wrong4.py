# mistake: The deviation is divided by the variance plus eps; the square root is missing.
import numpy as np


def normalize(x, eps):
    mu = np.mean(x, axis=0)
    var = np.mean((x - mu) ** 2, axis=0)
    return (x - mu) / (var + eps)


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    return normalize(x, eps) * gamma + beta
