# mistake: It returns ReLU itself (x on the positive side) instead of its derivative 1.
import numpy as np


class Relu:
    def forward(self, x):
        self.mask = (x <= 0)
        out = x.copy()
        out[self.mask] = 0
        return out


def d_relu(x):
    r = Relu()
    return r.forward(x)
