import numpy as np


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, rng):
        self.params = {
            "W1": 0.01 * rng.standard_normal((input_size, hidden_size)),
            "b1": np.zeros(hidden_size),
            "W2": 0.01 * rng.standard_normal((hidden_size, output_size)),
            "b2": np.zeros(output_size),
        }

    def forward(self, x):
        self.x = x
        self.z = 1 / (1 + np.exp(-(x @ self.params["W1"] + self.params["b1"])))
        a = self.z @ self.params["W2"] + self.params["b2"]
        e = np.exp(a - a.max(axis=-1, keepdims=True))
        return e / e.sum(axis=-1, keepdims=True)

    def gradient(self, x, t):
        dy = (self.forward(x) - t) / x.shape[0]
        da = (dy @ self.params["W2"].T) * (1.0 - self.z) * self.z
        return {"W1": self.x.T @ da, "b1": da.sum(0), "W2": self.z.T @ dy, "b2": dy.sum(0)}


def train(x_train, d_train, rng):
    x_train = x_train.astype(float)
    net = TwoLayerNet(784, 50, 10, rng)
    for i in range(1500):
        batch = rng.choice(len(x_train), 64)
        grad = net.gradient(x_train[batch], d_train[batch])
        for key in ("W1", "b1", "W2", "b2"):
            net.params[key] -= 0.5 * grad[key]
        if i % 300 == 0:
            print(i, (net.forward(x_train).argmax(axis=1) == d_train.argmax(axis=1)).mean())
    return net.params
