import numpy as np


class Momentum:
    """速度を自分でもつ、よくある形のオプティマイザ。"""

    def __init__(self, lr, momentum, v):
        self.lr, self.momentum, self.v = lr, momentum, v

    def update(self, params, grads):
        for key in params.keys():
            self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]
            params[key] = params[key] + self.v[key]
            print(key, np.abs(self.v[key]).max())


def momentum_update(params, grads, velocity, lr=0.01, momentum=0.9):
    optimizer = Momentum(lr, momentum, velocity)
    optimizer.update(params, grads)
    return params, optimizer.v
