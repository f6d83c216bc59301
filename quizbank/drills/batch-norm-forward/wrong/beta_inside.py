# misconception: beta-scaled beta を足してから gamma を掛けた
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    x_hat = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
    return gamma * (x_hat + beta)
