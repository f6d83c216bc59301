# mistake: The bias-corrected m and v are stored and handed on to the next update instead of the uncorrected ones.
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    P, M, V = {}, {}, {}
    for key, g in grads.items():
        M[key] = beta1 * m[key] + (1 - beta1) * g
        V[key] = beta2 * v[key] + (1 - beta2) * g * g
        M[key] = M[key] / (1 - beta1 ** t)
        V[key] = V[key] / (1 - beta2 ** t)
        P[key] = params[key] - lr * M[key] / (np.sqrt(V[key]) + eps)
    return P, M, V
