# misconception: derivative-for-function Leaky ReLU とその微分を取り違えた
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.where(x > 0, 1.0, alpha)
