# misconception: another-default eps の既定値を 1e-7 ではなく 1e-5 とした
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-5):
    x_hat = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
    return gamma * x_hat + beta
