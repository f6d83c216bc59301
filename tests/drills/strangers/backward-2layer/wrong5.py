# mistake: The derivative of the sigmoid is left out when the delta is passed back to the hidden layer.
import numpy as np


def backward(network, x, d):
    N = x.shape[0]
    # 順伝播
    u1 = np.dot(x, network['W1']) + network['b1']
    z1 = 1 / (1 + np.exp(-u1))
    u2 = np.dot(z1, network['W2']) + network['b2']
    e = np.exp(u2 - u2.max(axis=1).reshape(-1, 1))
    y = e / e.sum(axis=1).reshape(-1, 1)

    # 逆伝播
    delta2 = (y - d) / N
    delta1 = np.dot(delta2, network['W2'].T)

    grad = {}
    grad['W1'] = np.dot(x.T, delta1)
    grad['b1'] = delta1.sum(axis=0)
    grad['W2'] = np.dot(z1.T, delta2)
    grad['b2'] = delta2.sum(axis=0)
    return grad
