# mistake: in every epoch only the images are shuffled and the targets are not, so the labels do not belong to the images.
import numpy as np


def sigmoid(u):
    return 1.0 / (1.0 + np.exp(-u))


def softmax(u):
    e = np.exp(u - np.max(u, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def init_network(rng):
    return {
        'W1': rng.normal(0, np.sqrt(1 / 784), (784, 50)),
        'b1': np.zeros(50),
        'W2': rng.normal(0, np.sqrt(1 / 50), (50, 10)),
        'b2': np.zeros(10),
    }


def backward(net, x, d):
    z1 = sigmoid(x @ net['W1'] + net['b1'])
    y = softmax(z1 @ net['W2'] + net['b2'])
    d2 = (y - d) / len(x)
    d1 = (d2 @ net['W2'].T) * z1 * (1 - z1)
    return {'W1': x.T @ d1, 'b1': d1.sum(0), 'W2': z1.T @ d2, 'b2': d2.sum(0)}


def train(x_train, d_train, rng):
    net = init_network(rng)
    B = 50
    for _ in range(20):
        x_shuffled = rng.permutation(x_train)
        for i in range(0, len(x_shuffled), B):
            x = x_shuffled[i:i + B]
            d = d_train[i:i + B]
            g = backward(net, x, d)
            for k in net:
                net[k] = net[k] - 0.5 * g[k]
    return net
