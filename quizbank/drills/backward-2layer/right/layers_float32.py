import numpy as np


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W.astype(np.float32), b.astype(np.float32)

    def __call__(self, x):
        self.x = x
        return np.einsum("ni,ij->nj", x, self.W) + self.b

    def backward(self, dy):
        self.dW = np.einsum("ni,nj->ij", self.x, dy)
        self.db = np.einsum("nj->j", dy)
        return np.einsum("nj,ij->ni", dy, self.W)


class Backward:
    def __call__(self, network, x, d):
        first = Affine(network["W1"], network["b1"])
        second = Affine(network["W2"], network["b2"])
        z1 = 1 / (1 + np.exp(-first(x.astype(np.float32))))
        u2 = second(z1)
        e = np.exp(u2 - u2.max(axis=1, keepdims=True))
        y = e / e.sum(axis=1, keepdims=True)
        first.backward(second.backward((y - d.astype(np.float32)) / len(x)) * z1 * (1 - z1))
        return {"W2": second.dW, "b2": second.db, "W1": first.dW, "b1": first.db}


backward = Backward()
