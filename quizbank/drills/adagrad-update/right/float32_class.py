import numpy as np


class AdaGrad:
    def __init__(self, lr, eps, h):
        self.lr, self.eps = lr, eps
        self.h = {key: value.astype(np.float32) for key, value in h.items()}

    def update(self, params, grads):
        new = {}
        for key in params:
            w, g = params[key].astype(np.float32), grads[key].astype(np.float32)
            self.h[key] = np.einsum("...,...->...", g, g) + self.h[key]
            new[key] = w - self.lr * g / (np.sqrt(self.h[key]) + self.eps)
        print("AdaGrad:", len(new))
        return new


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    optimizer = AdaGrad(lr, eps, h)
    return optimizer.update(params, grads), optimizer.h
