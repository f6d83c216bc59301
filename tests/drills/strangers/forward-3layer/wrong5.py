# mistake: The minus sign in the exponent of the sigmoid is missing (1 / (1 + exp(u))).
import numpy as np


class Net:
    def __init__(self, params):
        self.p = params

    @staticmethod
    def sigmoid(u):
        return 1 / (1 + np.exp(u))

    def predict(self, x):
        p = self.p
        z1 = self.sigmoid(x.dot(p['W1']) + p['b1'])
        z2 = self.sigmoid(z1.dot(p['W2']) + p['b2'])
        return z2.dot(p['W3']) + p['b3']


def forward(network, x):
    return Net(network).predict(x)
