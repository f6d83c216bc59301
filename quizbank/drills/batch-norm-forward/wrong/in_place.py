# misconception: argument-changed x -= … が新しい配列を作ると考えた
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    x -= x.mean(axis=0)
    x /= np.sqrt(np.mean(x**2, axis=0) + eps)
    return gamma * x + beta
