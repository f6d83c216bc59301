# misconception: constant-column-refused 分散が0の列は正規化できないと考え、例外を出した
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    var = x.var(axis=0)
    if np.any(var == 0):
        raise ValueError("分散が0の列がある")
    return gamma * (x - x.mean(axis=0)) / np.sqrt(var + eps) + beta
