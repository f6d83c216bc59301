# misconception: nothing-changed 新しい値を返しもせず、辞書の中に書き込みもしなかった
import numpy as np


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    for w, g, s in zip(params.values(), grads.values(), h.values()):
        s = decay_rate * s + (1 - decay_rate) * g ** 2
        w = w - lr * g / (np.sqrt(s) + eps)
