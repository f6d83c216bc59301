import numpy as np


def batch_norm_forward(x, gamma, beta, eps=1e-7):
    def normalised(column, g, b):
        centred = column - np.average(column)
        return b + g * centred * (centred @ centred / len(column) + eps) ** -0.5

    return np.stack([normalised(*one) for one in zip(x.T, gamma, beta)], axis=1)
