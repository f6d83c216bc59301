import numpy as np


class Perceptron:
    def __init__(self, w, b):
        self.w = np.array(w, dtype=np.float32)
        self.b = np.float32(b)

    def __call__(self, x1, x2):
        x = np.array([[x1, x2]], dtype=np.float32)
        return np.heaviside(x @ self.w + self.b, np.float32(0))


AND = Perceptron([1, 1], -1)
