import math

import numpy as np


def adam_update(params, grads, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
    new = {"w": {}, "m": {}, "v": {}}
    for key in params:
        for name in new:
            new[name][key] = np.zeros(params[key].shape)
        for i, g in np.ndenumerate(grads[key]):
            m_i = beta1 * m[key][i] + (1 - beta1) * g
            v_i = beta2 * v[key][i] + (1 - beta2) * g**2
            step = m_i / (1 - math.pow(beta1, t))
            step /= math.sqrt(v_i / (1 - math.pow(beta2, t))) + eps
            new["w"][key][i] = params[key][i] - lr * step
            new["m"][key][i], new["v"][key][i] = m_i, v_i
    return new["w"], new["m"], new["v"]
