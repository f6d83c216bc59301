# mistake: The sigmoid is applied a second time to its own output before s * (1 - s) is taken.
import numpy as np


class Sigmoid:
    def forward(self, x):
        return 1 / (1 + np.exp(-x))

    def backward(self, out):
        out = self.forward(out)
        return out * (1 - out)


def d_sigmoid(x):
    s = Sigmoid()
    y = s.forward(x)
    return s.backward(y)
