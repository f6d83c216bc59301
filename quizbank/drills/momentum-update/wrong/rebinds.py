# misconception: nothing-changed 新しい値を返しもせず、辞書の中に書き込みもしなかった
import numpy as np


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    for w, g, v in zip(params.values(), grads.values(), velocity.values()):
        v = momentum * v - lr * g
        w = w + v
