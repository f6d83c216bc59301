# mistake: The output delta is not divided by the batch size N, so the gradients are those of the sum and not of the mean.
import numpy as np


def sigmoid(u):
    return 1 / (1 + np.exp(-u))


def softmax(u):
    u = u - np.max(u, axis=1, keepdims=True)
    e = np.exp(u)
    return e / np.sum(e, axis=1, keepdims=True)


def backward(network, x, d):
    W1, W2 = network['W1'], network['W2']
    b1, b2 = network['b1'], network['b2']

    z1 = sigmoid(np.dot(x, W1) + b1)
    y = softmax(np.dot(z1, W2) + b2)

    delta2 = y - d
    grads = {}
    grads['W2'] = np.dot(z1.T, delta2)
    grads['b2'] = np.sum(delta2, axis=0)
    delta1 = np.dot(delta2, W2.T) * z1 * (1 - z1)
    grads['W1'] = np.dot(x.T, delta1)
    grads['b1'] = np.sum(delta1, axis=0)
    return grads
