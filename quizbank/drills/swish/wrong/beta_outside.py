# misconception: beta-outside beta をシグモイド関数の中ではなく外側に掛けた
import numpy as np


def swish(x, beta=1.0):
    return beta * x / (1 + np.exp(-x))
