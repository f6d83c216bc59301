# misconception: alpha-on-both-sides ReLU に alpha x をそのまま足し、正の側の傾きも変えた
import numpy as np


def leaky_relu(x, alpha=0.01):
    return np.maximum(0, x) + alpha * x
