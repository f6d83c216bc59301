# mistake: The centring and scaling are done in place (-=, /=, *=, +=), so the argument x is overwritten.
import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    x -= x.mean(axis=0)
    x /= np.sqrt((x ** 2).mean(axis=0) + eps)
    x *= gamma
    x += beta
    return x
