# mistake: Elements whose gradient is exactly 0 are skipped, so their m, v and w do not change although the moving averages must decay.
import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new_p = {k: a.copy() for k, a in params.items()}
    new_m = {k: a.copy() for k, a in m.items()}
    new_v = {k: a.copy() for k, a in v.items()}
    for k in params:
        g = grads[k]
        idx = g != 0
        new_m[k][idx] = beta1 * m[k][idx] + (1 - beta1) * g[idx]
        new_v[k][idx] = beta2 * v[k][idx] + (1 - beta2) * g[idx] ** 2
        mh = new_m[k][idx] / (1 - beta1 ** t)
        vh = new_v[k][idx] / (1 - beta2 ** t)
        new_p[k][idx] = params[k][idx] - lr * mh / (np.sqrt(vh) + eps)
    return new_p, new_m, new_v
