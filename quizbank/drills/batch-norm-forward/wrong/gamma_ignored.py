# misconception: gamma-forgotten 正規化した値に gamma を掛けるのを忘れた
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    x_hat = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + eps)
    return x_hat + beta
