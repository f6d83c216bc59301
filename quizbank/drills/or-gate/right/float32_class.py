import numpy as np


class Perceptron:
    def __init__(self, w, b):
        self.w = np.array(w, dtype=np.float32)
        self.b = np.float32(b)

    def __call__(self, x1, x2):
        u = np.array([x1, x2], dtype=np.float32) @ self.w + self.b
        return np.heaviside(u, np.float32(0))


OR = Perceptron([1, 1], -0.5)
