# misconception: h-not-kept 新しい h をパラメータの計算に使っただけで、h に残さなかった
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for key in params:
        new_h = decay_rate * h[key] + (1 - decay_rate) * grads[key] ** 2
        params[key] -= lr * grads[key] / (np.sqrt(new_h) + eps)
