# mistake: The bias gradients are averaged over the batch although the delta was already divided by N, so they are too small by a factor N.
import numpy as np


class Sigmoid:
    def forward(self, u):
        self.z = 1 / (1 + np.exp(-u))
        return self.z

    def backward(self, dz):
        return dz * self.z * (1 - self.z)


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, du):
        self.dW = self.x.T @ du
        self.db = np.mean(du, axis=0)
        return du @ self.W.T


class SoftmaxLoss:
    def forward(self, u, d):
        u = u - u.max(axis=1, keepdims=True)
        self.y = np.exp(u) / np.exp(u).sum(axis=1, keepdims=True)
        self.d = d

    def backward(self):
        return (self.y - self.d) / self.d.shape[0]


def backward(network, x, d):
    a1 = Affine(network['W1'], network['b1'])
    s1 = Sigmoid()
    a2 = Affine(network['W2'], network['b2'])
    last = SoftmaxLoss()
    last.forward(a2.forward(s1.forward(a1.forward(x))), d)
    a1.backward(s1.backward(a2.backward(last.backward())))
    return {'W1': a1.dW, 'b1': a1.db, 'W2': a2.dW, 'b2': a2.db}
