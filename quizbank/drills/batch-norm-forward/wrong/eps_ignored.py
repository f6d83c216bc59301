# misconception: eps-argument-ignored 引数の eps を使わず、1e-7 を式に書き込んだ
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    x_hat = (x - x.mean(axis=0)) / np.sqrt(x.var(axis=0) + 1e-7)
    return gamma * x_hat + beta
