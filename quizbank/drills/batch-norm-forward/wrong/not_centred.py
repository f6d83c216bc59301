# misconception: mean-not-subtracted 平均を引かずに、標準偏差で割るだけにした
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    x_hat = x / np.sqrt(x.var(axis=0) + eps)
    return gamma * x_hat + beta
