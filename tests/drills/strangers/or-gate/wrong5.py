# mistake: the bias is added with the wrong sign (+0.5 instead of -0.5), so the gate fires for (0, 0) as well.
import numpy as np


def step(u):
    return np.where(u > 0, 1, 0)


class Gate:
    def __init__(self, w1, w2, b):
        self.params = np.array([w1, w2, b])

    def forward(self, x1, x2):
        return int(step(self.params @ np.array([x1, x2, 1])))


def OR(x1, x2):
    gate = Gate(1.0, 1.0, 0.5)
    return gate.forward(x1, x2)
