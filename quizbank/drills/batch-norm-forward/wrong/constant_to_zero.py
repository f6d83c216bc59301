# misconception: constant-column-is-zero 値が一定の列の出力は、beta によらず0になると考えた
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    x_hat = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
    y = gamma * x_hat + beta
    y[:, x.var(axis=0) == 0] = 0.0
    return y
