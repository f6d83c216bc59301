# mistake: The square root is forgotten, the step is divided by h + eps.
import numpy as np


class AdaGrad:
    def __init__(self, lr, eps):
        self.lr = lr
        self.eps = eps

    def step(self, w, g, h):
        h = h + np.square(g)
        w = w - self.lr * g / (h + self.eps)
        return w, h


def adagrad_update(params, grads, h, lr=0.01, eps=1e-7):
    opt = AdaGrad(lr, eps)
    p2, h2 = {}, {}
    for key in grads.keys():
        p2[key], h2[key] = opt.step(params[key], grads[key], h[key])
    return p2, h2
