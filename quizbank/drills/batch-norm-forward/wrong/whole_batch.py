# misconception: one-mean-for-all 平均と分散を、列ごとではなく配列全体で一つだけ求めた
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    mu = np.mean(x)
    var = np.var(x)
    x_hat = (x - mu) / np.sqrt(var + eps)
    return gamma * x_hat + beta
