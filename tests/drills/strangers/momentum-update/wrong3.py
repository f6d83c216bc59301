# mistake: the gradient is weighted by (1 - momentum) as in an exponential moving average, which the given formula does not do.
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    v_new = {k: momentum * v - (1 - momentum) * lr * grads[k]
             for k, v in velocity.items()}
    p_new = {k: w + v_new[k] for k, w in params.items()}
    return p_new, v_new
