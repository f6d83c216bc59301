# misconception: ten-e-minus-seven 10e-7 が 10⁻⁷ を表すと考えた
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=10e-7):
    x_hat = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
    return gamma * x_hat + beta
