# mistake: decay_rate and 1 - decay_rate are swapped in the moving average.
import numpy as np


def moving_average(old, new, rate):
    return (1 - rate) * old + rate * new


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    h2 = {k: moving_average(h[k], np.square(grads[k]), decay_rate) for k in h}
    p2 = {k: params[k] - lr * grads[k] / (np.sqrt(h2[k]) + eps) for k in params}
    return p2, h2
