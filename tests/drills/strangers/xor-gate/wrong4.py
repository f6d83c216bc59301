# mistake: the step function fires at u >= 0 instead of u > 0, so NAND(1, 1) with u = 0 gives 1 and XOR(1, 1) becomes 1.
import numpy as np


class Neuron:
    def __init__(self, w, b):
        self.w = np.array(w)
        self.b = b

    def __call__(self, a, b):
        u = self.w @ np.array([a, b]) + self.b
        if u >= 0:
            return 1
        return 0


nand = Neuron([-1, -1], 2)
or_ = Neuron([1, 1], -0.5)
and_ = Neuron([1, 1], -1.5)


def XOR(x1, x2):
    return and_(nand(x1, x2), or_(x1, x2))
