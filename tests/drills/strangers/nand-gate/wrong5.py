# mistake: NOT is applied to each input before the AND, so it computes NOR (De Morgan's law is misapplied).
import numpy as np


class Perceptron:
    def __init__(self, w, b):
        self.w = np.array(w)
        self.b = b

    def __call__(self, *x):
        return int(np.dot(self.w, np.array(x)) + self.b > 0)


NOT = Perceptron([-1.0], 0.5)
AND = Perceptron([1.0, 1.0], -1.5)


def NAND(x1, x2):
    return AND(NOT(x1), NOT(x2))
