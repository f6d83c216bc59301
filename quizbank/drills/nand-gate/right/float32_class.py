import numpy as np


class Perceptron:
    def __init__(self, w, b):
        self.w = np.array(w, dtype=np.float32)
        self.b = np.float32(b)

    def __call__(self, x1, x2):
        u = np.array([x1, x2], dtype=np.float32) @ self.w + self.b
        return np.float32(u > 0)


NAND = Perceptron([-1, -1], 1.5)
