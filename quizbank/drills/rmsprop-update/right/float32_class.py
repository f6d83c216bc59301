import numpy as np


class RMSProp:
    def __init__(self, lr, decay_rate, eps):
        self.lr, self.decay_rate, self.eps = map(np.float32, (lr, decay_rate, eps))

    def __call__(self, w, g, h):
        w, g, h = (a.astype(np.float32) for a in (w, g, h))
        h = self.decay_rate * h + (1 - self.decay_rate) * g * g
        print("h:", h.max())
        return w - self.lr * g / (np.sqrt(h) + self.eps), h


def rmsprop_update(params, grads, h, lr=0.01, decay_rate=0.99, eps=1e-7):
    step = RMSProp(lr, decay_rate, eps)
    for key in params:
        params[key], h[key] = step(params[key], grads[key], h[key])
    return params, h
