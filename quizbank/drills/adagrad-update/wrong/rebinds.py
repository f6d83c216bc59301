# misconception: nothing-changed 新しい値を返しもせず、辞書の中に書き込みもしなかった
import numpy as np


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    for w, g, s in zip(params.values(), grads.values(), h.values()):
        s = s + g ** 2
        w = w - lr * g / (np.sqrt(s) + eps)
