# misconception: overflow-on-negative-side e⁻ˣ / (1 + e⁻ˣ)² はどんな x でも使えると考えた
import numpy as np


def d_sigmoid(x):
    return np.exp(-x) / (1 + np.exp(-x)) ** 2
