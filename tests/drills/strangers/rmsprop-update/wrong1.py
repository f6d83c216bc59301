# mistake: h accumulates the squared gradients without any decay, which is AdaGrad.
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params.keys():
        h[key] += grads[key] * grads[key]
        params[key] -= lr * grads[key] / (np.sqrt(h[key]) + eps)
