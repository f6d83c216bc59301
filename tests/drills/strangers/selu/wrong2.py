# mistake: the parentheses are missing, so it computes lambda * alpha * e^x - 1 on the negative side.
import numpy as np


def selu(x):
    lam = 1.0507009873554805
    alpha = 1.6732632423543772
    y = np.zeros_like(x)
    pos = x > 0
    neg = ~pos
    y[pos] = lam * x[pos]
    y[neg] = lam * alpha * np.exp(x[neg]) - 1
    return y
