# mistake: the initial weights are drawn from np.random instead of rng, so the result is not reproducible from rng's seed.
import numpy as np


class TwoLayerNet:
    def __init__(self, n_in, n_hidden, n_out):
        self.params = {}
        self.params['W1'] = np.random.randn(n_in, n_hidden) / np.sqrt(n_in)
        self.params['b1'] = np.zeros(n_hidden)
        self.params['W2'] = np.random.randn(n_hidden, n_out) / np.sqrt(n_hidden)
        self.params['b2'] = np.zeros(n_out)

    def forward(self, x):
        p = self.params
        z1 = 1 / (1 + np.exp(-(x @ p['W1'] + p['b1'])))
        a2 = z1 @ p['W2'] + p['b2']
        a2 = a2 - np.max(a2, axis=1, keepdims=True)
        y = np.exp(a2)
        y /= np.sum(y, axis=1, keepdims=True)
        return z1, y

    def gradient(self, x, d):
        p = self.params
        z1, y = self.forward(x)
        dy = (y - d) / x.shape[0]
        da1 = np.dot(dy, p['W2'].T) * (1.0 - z1) * z1
        return {
            'W2': np.dot(z1.T, dy), 'b2': np.sum(dy, axis=0),
            'W1': np.dot(x.T, da1), 'b1': np.sum(da1, axis=0),
        }


def train(x_train, d_train, rng):
    net = TwoLayerNet(784, 50, 10)
    batch_size = 50
    for epoch in range(20):
        order = rng.permutation(len(x_train))
        for start in range(0, len(order), batch_size):
            mask = order[start:start + batch_size]
            grads = net.gradient(x_train[mask], d_train[mask])
            for key in net.params:
                net.params[key] -= 0.5 * grads[key]
    return net.params
